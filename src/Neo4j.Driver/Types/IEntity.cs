namespace Neo4j.Driver;

/// <summary>A node or relationship.</summary>
public interface IEntity
{
    object? this[string key] { get; }

    IReadOnlyDictionary<string, object?> Properties { get; }

    string ElementId { get; }

    T Get<T>(string key);

    bool TryGet<T>(string key, out T value);
}
