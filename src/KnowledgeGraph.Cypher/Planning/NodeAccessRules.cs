using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Execution.Operators;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>The ways to find nodes, each a rule that looks for conditions it can use; the one that finds fewest wins.</summary>
static class NodeAccessRules
{
    internal static NodeAccess Best(PatternNode node, IReadOnlyList<Evaluator> predicates, Func<Evaluator, bool> isKnown, Statistics statistics)
    {
        NodeAccess best = AllNodes(node, statistics);
        foreach (NodeAccess access in ByLabel(node, predicates, statistics).Concat(ByIndex(node, predicates, isKnown, statistics)).Concat(ById(node, predicates, isKnown)))
            if (access.Rows < best.Rows || access.Rows <= best.Rows && Rank(access) > Rank(best)) best = access;
        return best;
    }

    /// <summary>What finds by a value finds no more than what scans: it is taken also where the graph is still empty and the numbers are the same.</summary>
    static int Rank(NodeAccess access) => access.Operator switch
    {
        AllNodesScan => 0,
        NodeByLabelScan => 1,
        _ => 2,
    };

    static NodeAccess AllNodes(PatternNode node, Statistics statistics) => new(statistics.Nodes, new AllNodesScan(node.Name, node.Slot), []);

    static IEnumerable<NodeAccess> ByLabel(PatternNode node, IReadOnlyList<Evaluator> predicates, Statistics statistics)
    {
        foreach (LabelTestEvaluator test in LabelTests(node, predicates))
            yield return new NodeAccess(Math.Max(1, statistics.NodesWith(test.Matcher.SingleLabel!)), new NodeByLabelScan(node.Name, node.Slot, test.Matcher.SingleLabel!), [test]);
    }

    static IEnumerable<LabelTestEvaluator> LabelTests(PatternNode node, IReadOnlyList<Evaluator> predicates) =>
        predicates.OfType<LabelTestEvaluator>().Where(t => t.Subject is SlotRead read && read.Slot == node.Slot && t.Matcher.SingleLabel is not null);

    static IEnumerable<NodeAccess> ByIndex(PatternNode node, IReadOnlyList<Evaluator> predicates, Func<Evaluator, bool> isKnown, Statistics statistics)
    {
        foreach (LabelTestEvaluator test in LabelTests(node, predicates))
        {
            GraphName label = test.Matcher.SingleLabel!;
            foreach (Evaluator predicate in predicates)
            {
                if (Equality(predicate, node, isKnown) is { } equality && statistics.Seek(label, equality.Key) is { } rows)
                    yield return new NodeAccess(rows, new NodeIndexSeek(node.Name, node.Slot, label, equality.Key, equality.Value, isList: false), [test, predicate]);
                else if (predicate is InEvaluator { Value: PropertyRead { Subject: SlotRead read } property } isIn && read.Slot == node.Slot && isKnown(isIn.List) && statistics.Seek(label, property.Key) is { } each)
                    yield return new NodeAccess(Math.Min(each * 10, Math.Max(1, statistics.NodesWith(label))), new NodeIndexSeek(node.Name, node.Slot, label, property.Key, isIn.List, isList: true), [test, predicate]);
            }
        }
    }

    /// <summary>For a node that a scan would find again for every row: an equality with something of the row, by a table.</summary>
    internal static NodeAccess? Join(PatternNode node, IReadOnlyList<Evaluator> predicates, Func<Evaluator, bool> isKnown, GraphName? label, NodeAccess scan, Func<int> newState)
    {
        if (scan.Operator is not (AllNodesScan or NodeByLabelScan)) return null;
        foreach (Evaluator predicate in predicates)
        {
            if (Equality(predicate, node, isKnown) is not { } equality) continue;
            IEnumerable<Evaluator> satisfied = LabelTests(node, predicates).Where(t => t.Matcher.SingleLabel == label).Cast<Evaluator>().Append(predicate);
            return new NodeAccess(Math.Max(1, scan.Rows * 0.1), new NodeHashJoin(node.Name, node.Slot, label, equality.Key, equality.Value, newState()), [.. satisfied]);
        }

        return null;
    }

    static (GraphName Key, Evaluator Value)? Equality(Evaluator predicate, PatternNode node, Func<Evaluator, bool> isKnown)
    {
        if (predicate is not Comparison { Operator: BinaryOperator.Equal } comparison) return null;
        if (comparison.Left is PropertyRead { Subject: SlotRead left } property && left.Slot == node.Slot && isKnown(comparison.Right)) return (property.Key, comparison.Right);
        if (comparison.Right is PropertyRead { Subject: SlotRead right } mirrored && right.Slot == node.Slot && isKnown(comparison.Left)) return (mirrored.Key, comparison.Left);
        return null;
    }

    static IEnumerable<NodeAccess> ById(PatternNode node, IReadOnlyList<Evaluator> predicates, Func<Evaluator, bool> isKnown)
    {
        foreach (Evaluator predicate in predicates)
        {
            if (predicate is not Comparison { Operator: BinaryOperator.Equal } comparison) continue;
            foreach ((Evaluator call, Evaluator value) in (ReadOnlySpan<(Evaluator, Evaluator)>)[(comparison.Left, comparison.Right), (comparison.Right, comparison.Left)])
                if (call is FunctionCallEvaluator { Function.Name: "id" or "elementId", Arguments: [SlotRead read] } id && read.Slot == node.Slot && isKnown(value))
                    return [new NodeAccess(0.9, new NodeByIdSeek(node.Name, node.Slot, value, id.Function.Name == "elementId"), [predicate])];
        }

        return [];
    }
}
