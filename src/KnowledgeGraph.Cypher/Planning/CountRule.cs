using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Execution.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>The rule that counts all nodes of a label, or all relationships of a type, without looking at one of them.</summary>
static class CountRule
{
    /// <summary>The operator for a MATCH and the counting projection after it; null where the rule does not apply.</summary>
    internal static Operator? Apply(Step first, Step second)
    {
        if (first is not MatchStep { Optional: false, Before: [], Pattern: { Paths: [] } pattern }
            || second is not ProjectStep { Keys: [], Aggregates: { Count: > 0 } calls } project) return null;
        HashSet<int> computed = [.. calls.Select(c => c.Slot), .. project.Items.Select(i => i.Slot)];
        if (!project.After.All(computed.Contains)) return null;
        return (pattern.Nodes, pattern.Relationships, pattern.Predicates) switch
        {
            ([var node], [], []) => Counting(calls, node.Slot, null, false),
            ([var node], [], [LabelTestEvaluator { Subject: SlotRead, Matcher.SingleLabel: { } label }]) => Counting(calls, node.Slot, label, false),
            ([_, _], [{ IsSingle: true, TypeTest: null, Selection: PathSelection.All, Direction: not RelationshipDirection.Either } one], []) when one.From != one.To && one.Types is null or { Count: 1 }
                => Counting(calls, one.Slot, one.Types?[0], true),
            _ => null,
        };
    }

    static CountFromStatistics? Counting(IReadOnlyList<AggregateCall> calls, int slot, GraphName? name, bool ofRelationships) =>
        calls.All(c => c.Aggregate.Name == "count" && (c.Argument is null || c.Argument is SlotRead read && read.Slot == slot))
            ? new CountFromStatistics([.. calls.Select(c => c.Slot)], name, ofRelationships) : null;
}
