namespace Neo4j.Driver.Internal.Values;

sealed class Node(long id, string elementId, List<string> labels, Dictionary<string, object?> properties) : Entity(id, elementId, properties), INode
{
    public IReadOnlyList<string> Labels => labels;

    public bool Equals(INode? other) => other?.ElementId == ElementId;

    public override bool Equals(object? obj) => Equals(obj as INode);

    public override int GetHashCode() => base.GetHashCode();
}
