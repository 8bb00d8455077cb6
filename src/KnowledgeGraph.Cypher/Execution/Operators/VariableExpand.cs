using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>All walks of some length from a node that use no relationship twice, depth first.</summary>
sealed class VariableExpand(
    string details, int from, int relationships, int to, bool toKnown, bool reversed, RelationshipDirection direction, RelationshipLength length,
    RelationshipFilter filter, int hopSlot, Evaluator? hopPredicate) : Operator
{
    internal override string Details => details;

    internal override bool Push(Frame frame)
    {
        Value start = frame.Slots[from];
        if (!start.IsNode || toKnown && !frame.Slots[to].IsNode) return true;
        int target = toKnown ? frame.Slots[to].AsId : -1;
        int maximum = length.Maximum ?? int.MaxValue;
        if (length.Minimum == 0 && !Arrive(frame, start.AsId, target, [])) return false;
        if (maximum == 0) return true;
        List<Hop> open = [], path = [];
        List<int> ends = [];
        Look(frame, start.AsId, open, path);
        ends.Add(0);
        // Each level of the walk owns the hops from the end of the level below to its own end; the last hop is taken next.
        while (ends.Count > 0)
        {
            frame.Tick();
            if (open.Count == ends[^1])
            {
                ends.RemoveAt(ends.Count - 1);
                if (path.Count > 0) path.RemoveAt(path.Count - 1);
                continue;
            }

            Hop hop = open[^1];
            open.RemoveAt(open.Count - 1);
            path.Add(hop);
            if (path.Count >= length.Minimum && !Arrive(frame, hop.Node, target, path)) return false;
            if (path.Count < maximum)
            {
                ends.Add(open.Count);
                Look(frame, hop.Node, open, path);
            }
            else path.RemoveAt(path.Count - 1);
        }

        return true;
    }

    /// <summary>Adds the hops that may be taken from a node, the first one last.</summary>
    void Look(Frame frame, int node, List<Hop> open, List<Hop> path)
    {
        int first = open.Count;
        for (int span = 0; span < filter.Spans; span++)
        {
            if (direction != RelationshipDirection.Left) Look(frame, filter.Hops(frame, node, Direction.Outgoing, span), -1, open, path);
            if (direction != RelationshipDirection.Right)
                Look(frame, filter.Hops(frame, node, Direction.Incoming, span), direction == RelationshipDirection.Either ? node : -1, open, path);
        }

        open.Reverse(first, open.Count - first);
    }

    void Look(Frame frame, ReadOnlySpan<Hop> hops, int except, List<Hop> open, List<Hop> path)
    {
        foreach (ref readonly Hop hop in hops)
        {
            frame.Tick();
            if (hop.Node == except || IsOn(path, hop.Relationship) || !filter.Accepts(frame, hop)) continue;
            if (hopPredicate is not null)
            {
                frame.Slots[hopSlot] = Value.Relationship(hop.Relationship);
                if (!hopPredicate.Evaluate(frame).IsTrue) continue;
            }

            open.Add(hop);
        }
    }

    static bool IsOn(List<Hop> path, int relationship)
    {
        foreach (Hop hop in path)
            if (hop.Relationship == relationship) return true;
        return false;
    }

    bool Arrive(Frame frame, int node, int target, List<Hop> path)
    {
        if (toKnown && node != target) return true;
        Value[] values = new Value[path.Count];
        for (int i = 0; i < values.Length; i++) values[reversed ? values.Length - 1 - i : i] = Value.Relationship(path[i].Relationship);
        frame.Slots[relationships] = Value.Of(values);
        if (!toKnown) frame.Slots[to] = Value.Node(node);
        return Emit(frame);
    }
}
