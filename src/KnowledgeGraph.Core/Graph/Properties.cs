using System.Collections;

namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// Named values of a node or relationship, by name (ordinal order). A value is a <see cref="string"/>, <see cref="long"/>,
/// <see cref="double"/>, <see cref="bool"/>, <see cref="DateOnly"/> or an array of strings; an absent value is no property.
/// Immutable; equal when every name and value is.
/// </summary>
public sealed class Properties : IReadOnlyCollection<KeyValuePair<string, object>>, IEquatable<Properties>
{
    readonly KeyValuePair<string, object>[] _items;

    Properties(KeyValuePair<string, object>[] items) => _items = items;

    public static Properties Empty { get; } = new([]);

    public int Count => _items.Length;

    /// <summary>The value of a property, or null.</summary>
    public object? this[string name]
    {
        get
        {
            int low = 0, high = _items.Length - 1;
            while (low <= high)
            {
                int middle = (low + high) >>> 1;
                int order = string.CompareOrdinal(_items[middle].Key, name);
                if (order == 0) return _items[middle].Value;
                if (order < 0) low = middle + 1; else high = middle - 1;
            }

            return null;
        }
    }

    /// <summary>Properties of the named values; those that are null are left out.</summary>
    /// <exception cref="ArgumentException">A name twice, or a value of another type.</exception>
    public static Properties Of(params IEnumerable<(string Name, object? Value)> values)
    {
        KeyValuePair<string, object>[] items =
            [.. values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Name, Checked(v.Name, v.Value!))).OrderBy(i => i.Key, StringComparer.Ordinal)];
        for (int i = 1; i < items.Length; i++)
            if (items[i].Key == items[i - 1].Key) throw new ArgumentException($"The property '{items[i].Key}' is given twice.", nameof(values));
        return items.Length == 0 ? Empty : new Properties(items);
    }

    /// <summary>The text of a property, or null.</summary>
    public string? Text(string name) => this[name] as string;

    public bool Equals(Properties? other)
    {
        if (other is null || other._items.Length != _items.Length) return false;
        for (int i = 0; i < _items.Length; i++)
            if (_items[i].Key != other._items[i].Key || !Same(_items[i].Value, other._items[i].Value)) return false;
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Properties);

    public override int GetHashCode() => _items.Length;

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object>>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    static bool Same(object a, object b) => a is string[] x && b is string[] y ? x.AsSpan().SequenceEqual(y) : a.Equals(b);

    static object Checked(string name, object value) => value switch
    {
        string or long or double or bool or DateOnly or string[] => value,
        int number => (long)number,
        IEnumerable<string> texts => texts.ToArray(),
        _ => throw new ArgumentException($"The property '{name}' cannot be a {value.GetType().Name}."),
    };
}
