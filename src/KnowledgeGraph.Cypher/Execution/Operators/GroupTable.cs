using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The numbers of groups by their keys, from 0 in the order in which they came up: a table with open addressing and linear probing.</summary>
/// <param name="width">How many values a key has.</param>
sealed class GroupTable(int width)
{
    readonly PagedList<Value> _keys = new();
    readonly PagedList<int> _hashes = new();

    // Each entry is the number of a group plus one; 0 is free.
    int[] _table = new int[16];

    internal int Count => _hashes.Count;

    /// <summary>A value of the key of a group.</summary>
    internal ref readonly Value Key(int group, int place) => ref _keys[group * width + place];

    /// <summary>The hash of the key of a group.</summary>
    internal int Hash(int group) => _hashes[group];

    internal static int Hash(ReadOnlySpan<Value> key)
    {
        int hash = 17;
        foreach (ref readonly Value value in key) hash = hash * 31 + value.GetHashCode();
        return hash;
    }

    /// <summary>The group of a key with its hash; a new one is the last of all.</summary>
    internal int Find(ReadOnlySpan<Value> key, int hash, out bool isNew)
    {
        int mask = _table.Length - 1;
        int at = Start(hash, mask);
        for (; _table[at] != 0; at = (at + 1) & mask)
        {
            int group = _table[at] - 1;
            if (_hashes[group] != hash || !IsKeyOf(group, key)) continue;
            isNew = false;
            return group;
        }

        isNew = true;
        foreach (ref readonly Value value in key) _keys.Add(value);
        _hashes.Add(hash);
        _table[at] = Count;
        if (Count * 2 > _table.Length) Grow();
        return Count - 1;
    }

    bool IsKeyOf(int group, ReadOnlySpan<Value> key)
    {
        for (int i = 0; i < key.Length; i++)
            if (!key[i].Equals(Key(group, i))) return false;
        return true;
    }

    static int Start(int hash, int mask) => (int)((uint)hash * 2654435769u >> 8) & mask;

    void Grow()
    {
        _table = new int[_table.Length * 2];
        int mask = _table.Length - 1;
        for (int group = 0; group < Count; group++)
        {
            int at = Start(_hashes[group], mask);
            while (_table[at] != 0) at = (at + 1) & mask;
            _table[at] = group + 1;
        }
    }
}
