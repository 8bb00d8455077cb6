using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>
/// The path of a pattern: its start, then one slot for each relationship; one that holds a list stands for all its relationships.
/// Null where a part is null.
/// </summary>
sealed class PathEvaluator(int start, int[] relationships) : Evaluator
{
    internal override StaticType Type => Types.Path;

    internal override void CollectSlots(ISet<int> slots)
    {
        slots.Add(start);
        slots.UnionWith(relationships);
    }

    internal override Value Evaluate(Frame frame)
    {
        Value first = frame.Slots[start];
        if (!first.IsNode) return Value.Null;
        List<int> nodes = [first.AsId], steps = [];
        foreach (int slot in relationships)
        {
            Value value = frame.Slots[slot];
            if (value.IsNull) return value;
            if (value.IsRelationship) Step(frame.Graph, nodes, steps, value.AsId);
            else
                foreach (ref readonly Value relationship in value.AsList) Step(frame.Graph, nodes, steps, relationship.AsId);
        }

        return Value.Of(new PathValue([.. nodes], [.. steps]));
    }

    static void Step(IGraph graph, List<int> nodes, List<int> steps, int relationship)
    {
        Ends ends = graph.EndsOf(relationship);
        nodes.Add(ends.Start == nodes[^1] ? ends.End : ends.Start);
        steps.Add(relationship);
    }

    public override string ToString() => "path";
}
