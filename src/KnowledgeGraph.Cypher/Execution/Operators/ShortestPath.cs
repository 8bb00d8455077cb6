using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>
/// One shortest walk, or all of them, between two known nodes: breadth first from both ends, always from the side with fewer open
/// nodes, until the sides meet.
/// </summary>
sealed class ShortestPath(
    string details, int from, int relationships, int to, RelationshipDirection direction, RelationshipLength length, bool all,
    RelationshipFilter filter, int hopSlot, Evaluator? hopPredicate) : Operator
{
    internal override string Name => all ? "AllShortestPaths" : "ShortestPath";

    internal override string Details => details;

    internal override bool Push(Frame frame)
    {
        Value start = frame.Slots[from], end = frame.Slots[to];
        if (!start.IsNode || !end.IsNode) return true;
        if (start.AsId == end.AsId)
        {
            // From a node to itself: nothing at all where that is allowed, else the shortest way round is not asked for.
            if (length.Minimum > 0) return true;
            frame.Slots[relationships] = Value.EmptyList;
            return Emit(frame);
        }

        Search search = new(start.AsId, end.AsId);
        int maximum = length.Maximum ?? int.MaxValue;
        while (search.Meetings.Count == 0 && search.Depth < maximum && search.CanGoOn)
        {
            bool forward = search.ForwardIsCheaper;
            Level(frame, search, forward);
        }

        if (search.Meetings.Count == 0 || search.Depth < length.Minimum) return true;
        List<Value> path = [];
        foreach (int middle in search.Meetings.Order())
        {
            if (!Backward(frame, search, middle, middle, path)) return false;
            if (!all) break;
        }

        return true;
    }

    void Level(Frame frame, Search search, bool forward)
    {
        Dictionary<int, List<Hop>> mine = forward ? search.Forward : search.Backward, theirs = forward ? search.Backward : search.Forward;
        Dictionary<int, List<Hop>> fresh = [];
        foreach (int node in forward ? search.ForwardFront : search.BackwardFront)
        {
            for (int span = 0; span < filter.Spans; span++)
            {
                RelationshipDirection wanted = forward || direction == RelationshipDirection.Either ? direction
                    : direction == RelationshipDirection.Right ? RelationshipDirection.Left : RelationshipDirection.Right;
                if (wanted != RelationshipDirection.Left) Look(frame, node, filter.Hops(frame, node, Direction.Outgoing, span), mine, fresh);
                if (wanted != RelationshipDirection.Right) Look(frame, node, filter.Hops(frame, node, Direction.Incoming, span), mine, fresh);
            }
        }

        foreach ((int node, List<Hop> hops) in fresh)
        {
            mine[node] = hops;
            if (theirs.ContainsKey(node)) search.Meetings.Add(node);
        }

        search.Advance(forward, [.. fresh.Keys]);
    }

    void Look(Frame frame, int node, ReadOnlySpan<Hop> hops, Dictionary<int, List<Hop>> mine, Dictionary<int, List<Hop>> fresh)
    {
        foreach (ref readonly Hop hop in hops)
        {
            frame.Tick();
            if (mine.ContainsKey(hop.Node) || !filter.Accepts(frame, hop)) continue;
            if (hopPredicate is not null)
            {
                frame.Slots[hopSlot] = Value.Relationship(hop.Relationship);
                if (!hopPredicate.Evaluate(frame).IsTrue) continue;
            }

            // What is remembered of a node is by which relationship, and from where, it was reached.
            Hop back = new(hop.Relationship, node, hop.Type);
            if (fresh.TryGetValue(hop.Node, out List<Hop>? known))
            {
                if (all) known.Add(back);
            }
            else
            {
                frame.Charge(80);
                fresh[hop.Node] = [back];
            }
        }
    }

    /// <summary>From the meeting point back to the start, then on to the end.</summary>
    bool Backward(Frame frame, Search search, int middle, int node, List<Value> path)
    {
        if (node == search.Start)
        {
            path.Reverse();
            bool goOn = Onward(frame, search, middle, path);
            path.Reverse();
            return goOn;
        }

        foreach (Hop hop in search.Forward[node])
        {
            path.Add(Value.Relationship(hop.Relationship));
            bool goOn = Backward(frame, search, middle, hop.Node, path);
            path.RemoveAt(path.Count - 1);
            if (!goOn) return false;
            if (!all) break;
        }

        return true;
    }

    bool Onward(Frame frame, Search search, int node, List<Value> path)
    {
        frame.Tick();
        if (node == search.End)
        {
            frame.Slots[relationships] = Value.Of([.. path]);
            return Emit(frame);
        }

        foreach (Hop hop in search.Backward[node])
        {
            path.Add(Value.Relationship(hop.Relationship));
            bool goOn = Onward(frame, search, hop.Node, path);
            path.RemoveAt(path.Count - 1);
            if (!goOn) return false;
            if (!all) break;
        }

        return true;
    }

    sealed class Search(int start, int end)
    {
        internal int Start => start;

        internal int End => end;

        internal Dictionary<int, List<Hop>> Forward { get; } = new() { [start] = [] };

        internal Dictionary<int, List<Hop>> Backward { get; } = new() { [end] = [] };

        internal int[] ForwardFront { get; private set; } = [start];

        internal int[] BackwardFront { get; private set; } = [end];

        internal HashSet<int> Meetings { get; } = [];

        internal int Depth { get; private set; }

        internal bool CanGoOn => ForwardFront.Length > 0 && BackwardFront.Length > 0;

        internal bool ForwardIsCheaper => ForwardFront.Length <= BackwardFront.Length;

        internal void Advance(bool forward, int[] front)
        {
            Depth++;
            if (forward) ForwardFront = front; else BackwardFront = front;
        }
    }
}
