using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Embedded.Storage;

/// <summary>Goes through the properties of a record.</summary>
ref struct RecordReader(ReadOnlySpan<byte> record)
{
    readonly ReadOnlySpan<byte> _record = record;
    int _start;
    int _value;
    int _at;

    public int Key { get; private set; }

    /// <summary>Key and value as they are stored.</summary>
    public readonly ReadOnlySpan<byte> Entry => _record[_start.._at];

    /// <summary>The value as it is stored.</summary>
    public readonly ReadOnlySpan<byte> Stored => _record[_value.._at];

    /// <exception cref="FormatException">The bytes are no record.</exception>
    public bool Next()
    {
        if (_at >= _record.Length) return false;
        _start = _at;
        Key = (int)VarInt.Read(_record, ref _at);
        _value = _at;
        ValueReader.Skip(_record, ref _at);
        return true;
    }

    /// <summary>The value of a key, or null.</summary>
    public static Value Read(ReadOnlySpan<byte> record, int key, StringCache strings)
    {
        int at = 0;
        while (at < record.Length)
        {
            if ((int)VarInt.Read(record, ref at) == key) return ValueReader.Read(record, ref at, strings);
            ValueReader.Skip(record, ref at);
        }

        return default;
    }

    /// <summary>The stored value of a key, empty when it has none.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> record, int key)
    {
        int at = 0;
        while (at < record.Length)
        {
            bool found = (int)VarInt.Read(record, ref at) == key;
            int start = at;
            ValueReader.Skip(record, ref at);
            if (found) return record[start..at];
        }

        return default;
    }
}
