using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Neo4j.Driver.Internal.Execution;

/// <summary>A row and the keys of its result. Few keys are searched in order, which is faster than a table.</summary>
sealed class Record(string[] keys, object?[] fields) : IRecord, IReadOnlyDictionary<string, object?>
{
    public object? this[int index] => fields[index];

    public object? this[string key] => TryGetValue(key, out object? value) ? value : throw new KeyNotFoundException($"The record has no '{key}'.");

    public IReadOnlyList<string> Keys => keys;

    public IReadOnlyDictionary<string, object?> Values => this;

    IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => keys;

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => fields;

    public int Count => fields.Length;

    public bool ContainsKey(string key) => Array.IndexOf(keys, key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => At(Array.IndexOf(keys, key), out value);

    public T Get<T>(string key) => this[key].As<T>();

    public bool TryGet<T>(string key, out T value) => As(TryGetValue(key, out object? raw), raw, out value);

    public T GetCaseInsensitive<T>(string key) =>
        TryGetCaseInsensitive(key, out T value) ? value : throw new KeyNotFoundException($"The record has no '{key}' in any case.");

    public bool TryGetCaseInsensitive<T>(string key, out T value)
    {
        int index = Array.FindIndex(keys, candidate => string.Equals(candidate, key, StringComparison.OrdinalIgnoreCase));
        return As(At(index, out object? raw), raw, out value);
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        keys.Select((key, index) => KeyValuePair.Create(key, fields[index])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    bool At(int index, out object? value)
    {
        value = index < 0 ? null : fields[index];
        return index >= 0;
    }

    static bool As<T>(bool found, object? raw, out T value)
    {
        value = found ? raw.As<T>() : default!;
        return found;
    }
}
