using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>From a node along its relationships to their other ends.</summary>
sealed class Expand(string details, int from, int relationship, int to, RelationshipDirection direction, RelationshipFilter filter) : Operator
{
    internal override string Details => details;

    internal override bool Push(Frame frame)
    {
        Value start = frame.Slots[from];
        if (!start.IsNode) return true;
        int node = start.AsId;
        for (int span = 0; span < filter.Spans; span++)
        {
            if (direction != RelationshipDirection.Left && !Follow(frame, filter.Hops(frame, node, Direction.Outgoing, span), -1)) return false;
            // A loop is in both lists: seen from either side it is still one relationship.
            if (direction != RelationshipDirection.Right
                && !Follow(frame, filter.Hops(frame, node, Direction.Incoming, span), direction == RelationshipDirection.Either ? node : -1)) return false;
        }

        return true;
    }

    bool Follow(Frame frame, ReadOnlySpan<Hop> hops, int except)
    {
        bool unconditional = filter.IsUnconditional;
        Value[] slots = frame.Slots;
        foreach (ref readonly Hop hop in hops)
        {
            frame.Tick();
            if (hop.Node == except || !unconditional && !filter.Accepts(frame, hop)) continue;
            slots[relationship] = Value.Relationship(hop.Relationship);
            slots[to] = Value.Node(hop.Node);
            if (!Emit(frame)) return false;
        }

        return true;
    }
}
