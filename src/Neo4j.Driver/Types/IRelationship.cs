namespace Neo4j.Driver;

public interface IRelationship : IEntity, IEquatable<IRelationship>
{
    string Type { get; }

    string StartNodeElementId { get; }

    string EndNodeElementId { get; }
}
