using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>From a node along its relationships to their other ends.</summary>
/// <param name="endIsRead">Whether an expression speaks of the other end, and so perhaps of its properties.</param>
sealed class Expand(string details, int from, int relationship, int to, bool endIsRead, RelationshipDirection direction, RelationshipFilter filter) : Operator
{
    Aggregation? _bulk;

    internal override string Details => details;

    /// <summary>Hands whole lists of hops to an aggregation right behind that only counts them.</summary>
    internal void CountInBulk(Aggregation aggregation)
    {
        if (filter.IsUnconditional && from != to && aggregation.TakesHops(from, to)) _bulk = aggregation;
    }

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
        if (_bulk is not null)
        {
            frame.Tick();
            if (frame.Profile is { } profile) profile[Number] += hops.Length;
            _bulk.PushHops(frame, hops, except);
            return true;
        }

        // Reading the properties of many nodes one by one is mostly waiting for memory: the waits go on side by side when begun together.
        if (endIsRead && hops.Length > 1) frame.Warmth += frame.Graph.Warm(hops);
        bool unconditional = filter.IsUnconditional;
        Value[] slots = frame.Slots;
        foreach (ref readonly Hop hop in hops)
        {
            frame.Tick();
            if (hop.Node == except || !unconditional && !filter.Accepts(frame, hop)) continue;
            if (relationship >= 0) slots[relationship] = Value.Relationship(hop.Relationship);
            slots[to] = Value.Node(hop.Node);
            if (!Emit(frame)) return false;
        }

        return true;
    }
}
