using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The ends of a relationship, or of a list of them in a row, that an earlier clause found.</summary>
sealed class KnownRelationship(
    string details, int from, bool fromKnown, int relationship, int to, bool toKnown, RelationshipDirection direction, RelationshipLength? length, RelationshipFilter filter) : Operator
{
    internal override string Details => details;

    internal override bool Push(Frame frame)
    {
        Value known = frame.Slots[relationship];
        if (length is null) return !known.IsRelationship || Orientations(frame, [known]);
        if (!known.IsList) return true;
        ReadOnlySpan<Value> list = known.AsList;
        return list.Length < length.Value.Minimum || list.Length > (length.Value.Maximum ?? int.MaxValue) || Orientations(frame, list);
    }

    bool Orientations(Frame frame, ReadOnlySpan<Value> relationships)
    {
        if (relationships.Length == 0) return !fromKnown || Try(frame, relationships, frame.Slots[from].AsId);
        if (!relationships[0].IsRelationship) return true;
        Ends first = frame.Graph.EndsOf(relationships[0].AsId);
        if (direction != RelationshipDirection.Left && !Try(frame, relationships, first.Start)) return false;
        return direction == RelationshipDirection.Right || direction == RelationshipDirection.Either && first.Start == first.End || Try(frame, relationships, first.End);
    }

    bool Try(Frame frame, ReadOnlySpan<Value> relationships, int start)
    {
        if (fromKnown && !(frame.Slots[from].IsNode && frame.Slots[from].AsId == start)) return true;
        int node = start;
        foreach (ref readonly Value value in relationships)
        {
            if (!value.IsRelationship) return true;
            Ends ends = frame.Graph.EndsOf(value.AsId);
            if (!filter.AcceptsKnown(frame, value.AsId, ends.Type)) return true;
            if (direction != RelationshipDirection.Left && ends.Start == node) node = ends.End;
            else if (direction != RelationshipDirection.Right && ends.End == node) node = ends.Start;
            else return true;
        }

        if (toKnown && !(frame.Slots[to].IsNode && frame.Slots[to].AsId == node)) return true;
        if (to == from && node != start) return true;
        frame.Slots[from] = Value.Node(start);
        frame.Slots[to] = Value.Node(node);
        return Emit(frame);
    }
}
