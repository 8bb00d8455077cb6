namespace Neo4j.Driver.Internal.Values;

sealed class Relationship(
    long id, string elementId, string startElementId, string endElementId, string type, Dictionary<string, object?> properties)
    : Entity(id, elementId, properties), IRelationship
{
    readonly Dictionary<string, object?> _properties = properties;

    public string Type { get; } = type;

    public string StartNodeElementId { get; } = startElementId;

    public string EndNodeElementId { get; } = endElementId;

    /// <summary>The same relationship, once a path has told its ends.</summary>
    public Relationship Between(INode start, INode end) => new(Number, ElementId, start.ElementId, end.ElementId, Type, _properties);

    public bool Equals(IRelationship? other) => other?.ElementId == ElementId;

    public override bool Equals(object? obj) => Equals(obj as IRelationship);

    public override int GetHashCode() => base.GetHashCode();
}
