using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Values;

/// <summary>
/// Reads any packed value: null, bool, long, double, byte[], string, List&lt;object?&gt;, Dictionary&lt;string, object?&gt;, or what the mapping
/// makes of a structure. One per connection, for it keeps the property names it has seen.
/// </summary>
/// <remarks>Raises <see cref="BoltException"/> on anything else, and on values nested deeper than <see cref="MaxDepth"/>.</remarks>
public sealed class ValueReader(IValueMapping mapping)
{
    public const int MaxDepth = 256;

    readonly NameCache _names = new();
    readonly StructureReader _structures = new(mapping);

    public object? Read(ref PackStreamReader reader) => Read(ref reader, 0);

    public Dictionary<string, object?> ReadMap(ref PackStreamReader reader) => ReadMap(ref reader, 0);

    /// <summary>The fields of a RECORD.</summary>
    public object?[] ReadRow(ref PackStreamReader reader)
    {
        var row = new object?[reader.ReadListHeader()];
        for (int i = 0; i < row.Length; i++) row[i] = Read(ref reader, 1);
        return row;
    }

    internal string ReadName(ref PackStreamReader reader) => _names.Get(reader.ReadUtf8());

    internal object? Read(ref PackStreamReader reader, int depth)
    {
        if (depth > MaxDepth) throw new BoltException($"Values nest deeper than {MaxDepth}.");
        switch (reader.Peek())
        {
            case PackType.Null:
                reader.ReadNull();
                return null;
            case PackType.Boolean: return reader.ReadBoolean();
            case PackType.Integer: return reader.ReadInteger();
            case PackType.Float: return reader.ReadFloat();
            case PackType.Bytes: return reader.ReadBytes();
            case PackType.String: return reader.ReadString();
            case PackType.List: return ReadList(ref reader, depth);
            case PackType.Map: return ReadMap(ref reader, depth);
            default: return _structures.Read(ref reader, this, depth);
        }
    }

    internal List<object?> ReadList(ref PackStreamReader reader, int depth)
    {
        int count = reader.ReadListHeader();
        var list = new List<object?>(count);
        for (int i = 0; i < count; i++) list.Add(Read(ref reader, depth + 1));
        return list;
    }

    internal Dictionary<string, object?> ReadMap(ref PackStreamReader reader, int depth)
    {
        int count = reader.ReadMapHeader();
        var map = new Dictionary<string, object?>(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string key = ReadName(ref reader);
            map[key] = Read(ref reader, depth + 1);
        }

        return map;
    }
}
