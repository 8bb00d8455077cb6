using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Values;

/// <summary>Reads a structure's fields, checks their number and ranges, and has the mapping make a value of them.</summary>
sealed class StructureReader(IValueMapping mapping)
{
    const int MaxNano = 999_999_999;
    const long MaxNanoOfDay = 86_400_000_000_000 - 1;
    const int MaxOffset = 18 * 3600;
    const long MaxEpochDay = 365_250_000_000;   // a billion years
    const long MaxEpochSecond = MaxEpochDay * 86_400;

    public object Read(ref PackStreamReader reader, ValueReader values, int depth)
    {
        int fields = reader.ReadStructureHeader(out byte tag);
        switch (tag)
        {
            case StructureTag.Node: return ReadNode(ref reader, values, fields, depth);
            case StructureTag.Relationship: return ReadRelationship(ref reader, values, fields, depth);
            case StructureTag.UnboundRelationship: return ReadUnbound(ref reader, values, fields, depth);
            case StructureTag.Path: return ReadPath(ref reader, values, fields, depth);
            case StructureTag.Date:
                Expect(fields, 1);
                return mapping.Date(reader.ReadInteger(-MaxEpochDay, MaxEpochDay));
            case StructureTag.Time:
                Expect(fields, 2);
                return mapping.Time(reader.ReadInteger(0, MaxNanoOfDay), Offset(ref reader));
            case StructureTag.LocalTime:
                Expect(fields, 1);
                return mapping.LocalTime(reader.ReadInteger(0, MaxNanoOfDay));
            case StructureTag.LocalDateTime:
                Expect(fields, 2);
                return mapping.LocalDateTime(Second(ref reader), Nano(ref reader));
            case StructureTag.DateTime:
                Expect(fields, 3);
                return mapping.DateTime(Second(ref reader), Nano(ref reader), Offset(ref reader));
            case StructureTag.DateTimeZoneId:
                Expect(fields, 3);
                return mapping.DateTime(Second(ref reader), Nano(ref reader), values.ReadName(ref reader));
            case StructureTag.LegacyDateTime:
                Expect(fields, 3);
                (long local, int nano, int offset) = (Second(ref reader), Nano(ref reader), Offset(ref reader));
                return mapping.DateTime(local - offset, nano, offset);
            case StructureTag.LegacyDateTimeZoneId:
                Expect(fields, 3);
                return mapping.LegacyDateTime(Second(ref reader), Nano(ref reader), values.ReadName(ref reader));
            case StructureTag.Duration:
                Expect(fields, 4);
                return mapping.Duration(reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger(), Nano(ref reader));
            case StructureTag.Point2D:
                Expect(fields, 3);
                return mapping.Point(Srid(ref reader), reader.ReadFloat(), reader.ReadFloat());
            case StructureTag.Point3D:
                Expect(fields, 4);
                return mapping.Point(Srid(ref reader), reader.ReadFloat(), reader.ReadFloat(), reader.ReadFloat());
            default:
                throw new BoltException($"0x{tag:X2} is no known structure.");
        }
    }

    object ReadNode(ref PackStreamReader reader, ValueReader values, int fields, int depth)
    {
        Expect(fields, 3, 4);
        long id = Id(ref reader);
        int count = reader.ReadListHeader();
        var labels = new List<string>(count);
        for (int i = 0; i < count; i++) labels.Add(values.ReadName(ref reader));
        Dictionary<string, object?> properties = values.ReadMap(ref reader, depth + 1);
        return mapping.Node(id, fields == 4 ? reader.ReadString() : ElementId(id), labels, properties);
    }

    object ReadRelationship(ref PackStreamReader reader, ValueReader values, int fields, int depth)
    {
        Expect(fields, 5, 8);
        (long id, long start, long end) = (Id(ref reader), Id(ref reader), Id(ref reader));
        string type = values.ReadName(ref reader);
        Dictionary<string, object?> properties = values.ReadMap(ref reader, depth + 1);
        return fields == 8
            ? Relationship(reader.ReadString(), reader.ReadString(), reader.ReadString())
            : Relationship(ElementId(id), ElementId(start), ElementId(end));

        object Relationship(string elementId, string startElementId, string endElementId) =>
            mapping.Relationship(id, elementId, start, startElementId, end, endElementId, type, properties);
    }

    object ReadUnbound(ref PackStreamReader reader, ValueReader values, int fields, int depth)
    {
        Expect(fields, 3, 4);
        long id = Id(ref reader);
        string type = values.ReadName(ref reader);
        Dictionary<string, object?> properties = values.ReadMap(ref reader, depth + 1);
        return mapping.UnboundRelationship(id, fields == 4 ? reader.ReadString() : ElementId(id), type, properties);
    }

    object ReadPath(ref PackStreamReader reader, ValueReader values, int fields, int depth)
    {
        Expect(fields, 3);
        List<object> nodes = ReadParts(ref reader, values, StructureTag.Node, depth);
        List<object> relationships = ReadParts(ref reader, values, StructureTag.UnboundRelationship, depth);
        if (nodes.Count == 0) throw new BoltException("A path has no node.");
        var steps = new int[reader.ReadListHeader()];
        if (steps.Length % 2 != 0) throw new BoltException("A path ends in a relationship.");
        for (int i = 0; i < steps.Length; i += 2)
        {
            steps[i] = (int)reader.ReadInteger(-relationships.Count, relationships.Count);
            if (steps[i] == 0) throw new BoltException("Relationships of a path are counted from 1.");
            steps[i + 1] = (int)reader.ReadInteger(0, nodes.Count - 1);
        }

        return mapping.Path(nodes, relationships, steps);
    }

    /// <summary>The nodes or the relationships of a path: structures of one tag, nothing else.</summary>
    List<object> ReadParts(ref PackStreamReader reader, ValueReader values, byte expected, int depth)
    {
        int count = reader.ReadListHeader();
        var parts = new List<object>(count);
        for (int i = 0; i < count; i++)
        {
            int fields = reader.ReadStructureHeader(out byte tag);
            if (tag != expected) throw new BoltException($"0x{tag:X2} has no place in a path.");
            parts.Add(tag == StructureTag.Node ? ReadNode(ref reader, values, fields, depth) : ReadUnbound(ref reader, values, fields, depth));
        }

        return parts;
    }

    static void Expect(int fields, int one, int other = -1)
    {
        if (fields != one && fields != other) throw new BoltException($"A structure has {fields} fields.");
    }

    static long Second(ref PackStreamReader reader) => reader.ReadInteger(-MaxEpochSecond, MaxEpochSecond);

    static int Nano(ref PackStreamReader reader) => (int)reader.ReadInteger(0, MaxNano);

    static int Offset(ref PackStreamReader reader) => (int)reader.ReadInteger(-MaxOffset, MaxOffset);

    static int Srid(ref PackStreamReader reader) => (int)reader.ReadInteger(0, int.MaxValue);

    /// <summary>Some servers leave the number out: relationships and nodes without one carry only their element id.</summary>
    static long Id(ref PackStreamReader reader)
    {
        if (reader.Peek() != PackType.Null) return reader.ReadInteger();
        reader.ReadNull();
        return -1;
    }

    /// <summary>Before Bolt 5 the number was all there was.</summary>
    static string ElementId(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
