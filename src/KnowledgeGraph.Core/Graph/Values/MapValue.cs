namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>A map from text to values, in the order in which it was written. Immutable; equal whatever the order.</summary>
public sealed class MapValue : ValueObject, IEquatable<MapValue>, IComparable<MapValue>
{
    const int Small = 8;

    readonly string[] _keys;
    readonly Value[] _values;
    Dictionary<string, int>? _index;

    MapValue(string[] keys, Value[] values) : base(ValueKind.Map)
    {
        _keys = keys;
        _values = values;
    }

    public static MapValue Empty { get; } = new([], []);

    public int Count => _keys.Length;

    public ReadOnlySpan<string> Keys => _keys;

    public ReadOnlySpan<Value> Values => _values;

    /// <summary>The value of a key; null where there is none.</summary>
    public Value this[string key]
    {
        get
        {
            int at = IndexOf(key);
            return at < 0 ? Value.Null : _values[at];
        }
    }

    /// <summary>A map of distinct keys to the values at the same places; the arrays must not change afterwards.</summary>
    /// <exception cref="ArgumentException">The arrays differ in length.</exception>
    public static MapValue Of(string[] keys, Value[] values) =>
        keys.Length == values.Length ? new MapValue(keys, values) : throw new ArgumentException("As many values as keys are needed.", nameof(values));

    /// <summary>A map of the pairs; a later one of the same key wins.</summary>
    public static MapValue Of(params IEnumerable<KeyValuePair<string, Value>> pairs)
    {
        OrderedDictionary<string, Value> map = [];
        foreach ((string key, Value value) in pairs) map[key] = value;
        return new MapValue([.. map.Keys], [.. map.Values]);
    }

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool Equals(MapValue? other)
    {
        if (other is null || other.Count != Count) return false;
        for (int i = 0; i < _keys.Length; i++)
        {
            int at = other.IndexOf(_keys[i]);
            if (at < 0 || !_values[i].Equals(other._values[at])) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as MapValue);

    public override int GetHashCode()
    {
        int hash = _keys.Length;
        for (int i = 0; i < _keys.Length; i++) hash += ValueEquality.Text(_keys[i]) * 31 ^ _values[i].GetHashCode();
        return hash;
    }

    /// <summary>By size, then by sorted keys, then by the values in that order.</summary>
    public int CompareTo(MapValue? other)
    {
        if (other is null) return 1;
        int order = Count.CompareTo(other.Count);
        if (order != 0) return order;
        int[] mine = Sorted(), theirs = other.Sorted();
        for (int i = 0; i < mine.Length; i++)
            if ((order = string.CompareOrdinal(_keys[mine[i]], other._keys[theirs[i]])) != 0) return order;
        for (int i = 0; i < mine.Length; i++)
            if ((order = ValueOrder.Compare(_values[mine[i]], other._values[theirs[i]])) != 0) return order;
        return 0;
    }

    int[] Sorted()
    {
        int[] order = [.. Enumerable.Range(0, _keys.Length)];
        Array.Sort(order, (a, b) => string.CompareOrdinal(_keys[a], _keys[b]));
        return order;
    }

    int IndexOf(string key)
    {
        if (_keys.Length <= Small)
        {
            for (int i = 0; i < _keys.Length; i++)
                if (_keys[i] == key) return i;
            return -1;
        }

        Dictionary<string, int>? index = _index;
        if (index is null)
        {
            index = new Dictionary<string, int>(_keys.Length, StringComparer.Ordinal);
            for (int i = 0; i < _keys.Length; i++) index[_keys[i]] = i;
            _index = index;
        }

        return index.GetValueOrDefault(key, -1);
    }
}
