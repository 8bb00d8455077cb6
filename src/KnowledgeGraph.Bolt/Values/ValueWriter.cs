using System.Collections;
using System.Globalization;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Values;

/// <summary>Packs values of the language's own types, and through the mapping those of this side of the connection.</summary>
/// <param name="elementIds">Whether nodes and relationships carry element ids: from Bolt 5 on.</param>
public sealed class ValueWriter(PackStreamWriter packer, IValueMapping mapping, bool elementIds)
{
    const int MaxDepth = ValueReader.MaxDepth;
    readonly bool _elementIds = elementIds;
    int _depth;

    public PackStreamWriter Packer => packer;

    /// <summary>Whether both sides agreed on date-times in UTC: always from Bolt 5 on, in 4.4 after a patch.</summary>
    public bool Utc { get; set; } = elementIds;

    /// <exception cref="ArgumentException">A type that Bolt has nothing for, or values nested too deep.</exception>
    public void Write(object? value)
    {
        switch (value)
        {
            case null: packer.WriteNull(); break;
            case string text: packer.WriteString(text); break;
            case long number: packer.WriteInteger(number); break;
            case int number: packer.WriteInteger(number); break;
            case bool truth: packer.WriteBoolean(truth); break;
            case double number: packer.WriteFloat(number); break;
            case float number: packer.WriteFloat(number); break;
            case decimal number: packer.WriteFloat((double)number); break;
            case byte[] bytes: packer.WriteBytes(bytes); break;
            case short or sbyte or byte or ushort or uint: packer.WriteInteger(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case ulong number:
                packer.WriteInteger(number <= long.MaxValue ? (long)number : throw new ArgumentException($"{number} exceeds a 64-bit signed integer."));
                break;
            case char letter: packer.WriteString([letter]); break;
            default: WriteComposite(value); break;
        }
    }

    public void WriteMap(IReadOnlyCollection<KeyValuePair<string, object?>> map)
    {
        packer.WriteMapHeader(map.Count);
        foreach ((string key, object? value) in map)
        {
            packer.WriteString(key);
            Write(value);
        }
    }

    public void WriteDate(long epochDay)
    {
        packer.WriteStructureHeader(StructureTag.Date, 1);
        packer.WriteInteger(epochDay);
    }

    public void WriteTime(long nanoOfDay, int offsetSeconds)
    {
        packer.WriteStructureHeader(StructureTag.Time, 2);
        packer.WriteInteger(nanoOfDay);
        packer.WriteInteger(offsetSeconds);
    }

    public void WriteLocalTime(long nanoOfDay)
    {
        packer.WriteStructureHeader(StructureTag.LocalTime, 1);
        packer.WriteInteger(nanoOfDay);
    }

    public void WriteLocalDateTime(long epochSecond, int nano)
    {
        packer.WriteStructureHeader(StructureTag.LocalDateTime, 2);
        packer.WriteInteger(epochSecond);
        packer.WriteInteger(nano);
    }

    public void WriteDateTime(long utcSecond, int nano, int offsetSeconds)
    {
        packer.WriteStructureHeader(Utc ? StructureTag.DateTime : StructureTag.LegacyDateTime, 3);
        packer.WriteInteger(Utc ? utcSecond : utcSecond + offsetSeconds);
        packer.WriteInteger(nano);
        packer.WriteInteger(offsetSeconds);
    }

    /// <param name="offsetSeconds">Of the zone at that moment.</param>
    public void WriteDateTime(long utcSecond, int nano, string zoneId, int offsetSeconds)
    {
        packer.WriteStructureHeader(Utc ? StructureTag.DateTimeZoneId : StructureTag.LegacyDateTimeZoneId, 3);
        packer.WriteInteger(Utc ? utcSecond : utcSecond + offsetSeconds);
        packer.WriteInteger(nano);
        packer.WriteString(zoneId);
    }

    public void WriteDuration(long months, long days, long seconds, int nano)
    {
        packer.WriteStructureHeader(StructureTag.Duration, 4);
        packer.WriteInteger(months);
        packer.WriteInteger(days);
        packer.WriteInteger(seconds);
        packer.WriteInteger(nano);
    }

    /// <param name="z">Null in a plane.</param>
    public void WritePoint(int srid, double x, double y, double? z)
    {
        packer.WriteStructureHeader(z is null ? StructureTag.Point2D : StructureTag.Point3D, z is null ? 3 : 4);
        packer.WriteInteger(srid);
        packer.WriteFloat(x);
        packer.WriteFloat(y);
        if (z is { } depth) packer.WriteFloat(depth);
    }

    public void WriteNode(long id, string elementId, IReadOnlyCollection<string> labels, IReadOnlyCollection<KeyValuePair<string, object?>> properties)
    {
        packer.WriteStructureHeader(StructureTag.Node, _elementIds ? 4 : 3);
        packer.WriteInteger(id);
        packer.WriteListHeader(labels.Count);
        foreach (string label in labels) packer.WriteString(label);
        WriteMap(properties);
        if (_elementIds) packer.WriteString(elementId);
    }

    public void WriteRelationship(
        long id, string elementId, long startId, string startElementId, long endId, string endElementId, string type,
        IReadOnlyCollection<KeyValuePair<string, object?>> properties)
    {
        packer.WriteStructureHeader(StructureTag.Relationship, _elementIds ? 8 : 5);
        packer.WriteInteger(id);
        packer.WriteInteger(startId);
        packer.WriteInteger(endId);
        packer.WriteString(type);
        WriteMap(properties);
        if (!_elementIds) return;
        packer.WriteString(elementId);
        packer.WriteString(startElementId);
        packer.WriteString(endElementId);
    }

    public void WriteUnboundRelationship(long id, string elementId, string type, IReadOnlyCollection<KeyValuePair<string, object?>> properties)
    {
        packer.WriteStructureHeader(StructureTag.UnboundRelationship, _elementIds ? 4 : 3);
        packer.WriteInteger(id);
        packer.WriteString(type);
        WriteMap(properties);
        if (_elementIds) packer.WriteString(elementId);
    }

    /// <summary>
    /// Begins a path; a list of nodes, a list of unbound relationships and a list of steps, as <see cref="IValueMapping.Path"/> gets them, must follow.
    /// </summary>
    public void WritePathHeader() => packer.WriteStructureHeader(StructureTag.Path, 3);

    void WriteComposite(object value)
    {
        if (++_depth > MaxDepth) throw new ArgumentException($"Values nest deeper than {MaxDepth}.");
        try
        {
            switch (value)
            {
                case Dictionary<string, object?> map: WriteDictionary(map); break;
                case object?[] list: WriteList(list); break;
                case List<object?> list: WriteList(list); break;
                default:
                    if (!mapping.TryWrite(this, value)) WriteCollection(value);
                    break;
            }
        }
        finally
        {
            _depth--;
        }
    }

    void WriteCollection(object value)
    {
        switch (value)
        {
            case IReadOnlyCollection<KeyValuePair<string, object?>> map: WriteMap(map); break;
            case IDictionary map: WriteDictionary(map); break;
            case IList list: WriteList(list); break;
            case IEnumerable values: WriteList(values.Cast<object?>().ToList()); break;
            default: throw new ArgumentException($"Bolt has nothing for a value of type {value.GetType()}.");
        }
    }

    void WriteDictionary(Dictionary<string, object?> map)
    {
        packer.WriteMapHeader(map.Count);
        foreach ((string key, object? value) in map)
        {
            packer.WriteString(key);
            Write(value);
        }
    }

    void WriteDictionary(IDictionary map)
    {
        packer.WriteMapHeader(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            packer.WriteString(entry.Key as string ?? throw new ArgumentException($"A map's key is of type {entry.Key.GetType()}, not string."));
            Write(entry.Value);
        }
    }

    void WriteList(IList list)
    {
        packer.WriteListHeader(list.Count);
        for (int i = 0; i < list.Count; i++) Write(list[i]);
    }
}
