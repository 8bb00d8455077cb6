using System.Collections;
using KnowledgeGraph.Core.Graph.Querying;
using Neo4j.Driver;
using Values = KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Neo4j.Querying;

/// <summary>Values of the driver as those of a <see cref="QueryAnswer"/>, and back as parameters.</summary>
static class CypherValues
{
    public static object? FromDriver(object? value) => value switch
    {
        INode node => Node(node),
        IRelationship relationship => Relationship(relationship),
        IPath path => new GraphPath([.. path.Nodes.Select(Node)], [.. path.Relationships.Select(Relationship)]),
        IDictionary<string, object?> map => Map(map),
        LocalDate date => Values.Date.Of(date.Year, date.Month, date.Day),
        LocalTime time => Values.LocalTime.Of(time.Hour, time.Minute, time.Second, time.Nanosecond),
        OffsetTime time => new Values.OffsetTime(Values.LocalTime.Of(time.Hour, time.Minute, time.Second, time.Nanosecond), time.OffsetSeconds),
        LocalDateTime moment => new Values.LocalDateTime(
            Values.Date.Of(moment.Year, moment.Month, moment.Day), Values.LocalTime.Of(moment.Hour, moment.Minute, moment.Second, moment.Nanosecond)),
        ZonedDateTime moment => Values.ZonedDateTime.OfEpochSecond(moment.UtcSeconds, moment.Nanosecond, moment.OffsetSeconds, (moment.Zone as ZoneId)?.Id),
        Duration duration => new Values.Duration(duration.Months, duration.Days, duration.Seconds, duration.Nanos),
        Point point => new Values.Point(point.SrId, point.X, point.Y, double.IsNaN(point.Z) ? null : point.Z),
        byte[] bytes => bytes.Select(b => (object?)(long)b).ToArray(),
        IList list => list.Cast<object?>().Select(FromDriver).ToArray(),
        _ => value,
    };

    public static object? ToDriver(object? value) => value switch
    {
        string or null => value,
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => ToDriver(pair.Value), StringComparer.Ordinal),
        Values.Date date => new LocalDate(date.Year, date.Month, date.Day),
        Values.LocalTime time => new LocalTime(time.Hour, time.Minute, time.Second, time.Nano),
        Values.OffsetTime time => new OffsetTime(time.Local.Hour, time.Local.Minute, time.Local.Second, time.Local.Nano, time.Offset),
        Values.LocalDateTime moment => new LocalDateTime(
            moment.Date.Year, moment.Date.Month, moment.Date.Day, moment.Time.Hour, moment.Time.Minute, moment.Time.Second, moment.Time.Nano),
        Values.ZonedDateTime moment => new ZonedDateTime(moment.EpochSecond, moment.Nano, moment.Zone is { } zone ? Zone.Of(zone) : Zone.Of(moment.Offset)),
        Values.Duration duration => new Duration(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds),
        Values.Point { Z: { } z } point => new Point(point.Srid, point.X, point.Y, z),
        Values.Point point => new Point(point.Srid, point.X, point.Y),
        IEnumerable list => list.Cast<object?>().Select(ToDriver).ToList(),
        _ => value,
    };

    static GraphNode Node(INode node) => new(node.ElementId, [.. node.Labels.Order(StringComparer.Ordinal)], Map(node.Properties));

    static GraphRelationship Relationship(IRelationship relationship) => new(
        relationship.ElementId, relationship.Type, relationship.StartNodeElementId, relationship.EndNodeElementId, Map(relationship.Properties));

    static SortedDictionary<string, object?> Map(IEnumerable<KeyValuePair<string, object?>> map)
    {
        var sorted = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string key, object? value) in map) sorted[key] = FromDriver(value);
        return sorted;
    }
}
