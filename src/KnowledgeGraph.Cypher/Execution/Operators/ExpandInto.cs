using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The relationships between two nodes that are both known, read from the end that has fewer.</summary>
sealed class ExpandInto(string details, int from, int relationship, int to, RelationshipDirection direction, RelationshipFilter filter) : Operator
{
    internal override string Details => details;

    internal override bool Push(Frame frame)
    {
        Value start = frame.Slots[from], end = frame.Slots[to];
        if (!start.IsNode || !end.IsNode) return true;
        for (int span = 0; span < filter.Spans; span++)
        {
            if (direction != RelationshipDirection.Left && !Connect(frame, start.AsId, end.AsId, span)) return false;
            bool loop = start.AsId == end.AsId;
            if (direction != RelationshipDirection.Right && !(loop && direction == RelationshipDirection.Either)
                && !Connect(frame, end.AsId, start.AsId, span)) return false;
        }

        return true;
    }

    bool Connect(Frame frame, int source, int target, int span)
    {
        ReadOnlySpan<Hop> hops = filter.Hops(frame, source, Direction.Outgoing, span), back = filter.Hops(frame, target, Direction.Incoming, span);
        int wanted = target;
        if (back.Length < hops.Length)
        {
            hops = back;
            wanted = source;
        }

        foreach (ref readonly Hop hop in hops)
        {
            frame.Tick();
            if (hop.Node != wanted || !filter.Accepts(frame, hop)) continue;
            frame.Slots[relationship] = Value.Relationship(hop.Relationship);
            if (!Emit(frame)) return false;
        }

        return true;
    }
}
