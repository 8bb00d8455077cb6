namespace Neo4j.Driver.Internal.Values;

abstract class Entity(long id, string elementId, Dictionary<string, object?> properties) : IEntity
{
    /// <summary>The number by which the server knew it before element ids; -1 where it gives none.</summary>
    public long Number { get; } = id;

    public string ElementId { get; } = elementId;

    public IReadOnlyDictionary<string, object?> Properties => properties;

    public object? this[string key] => properties[key];

    public T Get<T>(string key) => properties[key].As<T>();

    public bool TryGet<T>(string key, out T value)
    {
        bool found = properties.TryGetValue(key, out object? raw);
        value = found ? raw.As<T>() : default!;
        return found;
    }

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ElementId);
}
