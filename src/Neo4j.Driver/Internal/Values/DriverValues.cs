using KnowledgeGraph.Bolt.Values;

namespace Neo4j.Driver.Internal.Values;

/// <summary>The driver's types for the values of the database, to and from what Bolt packs.</summary>
sealed class DriverValues : IValueMapping
{
    public static DriverValues Instance { get; } = new();

    public object Date(long epochDay) => new LocalDate(epochDay);

    public object Time(long nanoOfDay, int offsetSeconds) => new OffsetTime(nanoOfDay, offsetSeconds);

    public object LocalTime(long nanoOfDay) => new LocalTime(nanoOfDay);

    public object LocalDateTime(long epochSecond, int nano) => new LocalDateTime(epochSecond, nano);

    public object DateTime(long utcSecond, int nano, int offsetSeconds) => new ZonedDateTime(utcSecond, nano, Zone.Of(offsetSeconds));

    public object DateTime(long utcSecond, int nano, string zoneId) => new ZonedDateTime(utcSecond, nano, Zone.Of(zoneId));

    public object LegacyDateTime(long localSecond, int nano, string zoneId)
    {
        var zone = new ZoneId(zoneId);
        return new ZonedDateTime(localSecond - zone.OffsetOn(localSecond), nano, zone);
    }

    public object Duration(long months, long days, long seconds, int nano) => new Duration(months, days, seconds, nano);

    public object Point(int srid, double x, double y) => new Point(srid, x, y);

    public object Point(int srid, double x, double y, double z) => new Point(srid, x, y, z);

    public object Node(long id, string elementId, List<string> labels, Dictionary<string, object?> properties) =>
        new Node(id, elementId, labels, properties);

    public object Relationship(
        long id, string elementId, long startId, string startElementId, long endId, string endElementId, string type, Dictionary<string, object?> properties) =>
        new Relationship(id, elementId, startElementId, endElementId, type, properties);

    public object UnboundRelationship(long id, string elementId, string type, Dictionary<string, object?> properties) =>
        new Relationship(id, elementId, "", "", type, properties);

    public object Path(List<object> nodes, List<object> relationships, int[] steps) => Values.Path.Of(nodes, relationships, steps);

    public bool TryWrite(ValueWriter writer, object value)
    {
        switch (value)
        {
            case LocalDate date: writer.WriteDate(date.EpochDay); break;
            case LocalTime time: writer.WriteLocalTime(time.NanoOfDay); break;
            case OffsetTime time: writer.WriteTime(time.NanoOfDay, time.OffsetSeconds); break;
            case LocalDateTime moment: writer.WriteLocalDateTime(moment.EpochSecond, moment.Nanosecond); break;
            case ZonedDateTime moment: Write(writer, moment); break;
            case Duration duration: writer.WriteDuration(duration.Months, duration.Days, duration.Seconds, duration.Nanos); break;
            case Point point: writer.WritePoint(point.SrId, point.X, point.Y, point.Dimension == 3 ? point.Z : null); break;
            case DateOnly date: writer.WriteDate(new LocalDate(date).EpochDay); break;
            case TimeOnly time: writer.WriteLocalTime(time.Ticks * 100); break;
            case TimeSpan time: writer.WriteLocalTime(new LocalTime(time).NanoOfDay); break;
            case DateTimeOffset moment: Write(writer, new ZonedDateTime(moment)); break;
            case DateTime { Kind: DateTimeKind.Utc } moment: Write(writer, new ZonedDateTime(moment, 0)); break;
            case DateTime moment:
                (long second, int nano) = Civil.Split(moment);
                writer.WriteLocalDateTime(second, nano);
                break;
            case IEntity or IPath: throw new ArgumentException("A node, relationship or path is no parameter: pass its id or properties.");
            default:
                return false;
        }

        return true;
    }

    static void Write(ValueWriter writer, ZonedDateTime moment)
    {
        if (moment.Zone is ZoneId zone) writer.WriteDateTime(moment.UtcSeconds, moment.Nanosecond, zone.Id, moment.OffsetSeconds);
        else writer.WriteDateTime(moment.UtcSeconds, moment.Nanosecond, moment.OffsetSeconds);
    }
}
