using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Values;

/// <summary>
/// The types that one side of a connection has for graph, temporal and spatial values; the wire layer knows only how they are packed.
/// What it passes here has been checked: nanoseconds are within their second or day, offsets within 18 hours, dates within a billion years.
/// </summary>
public interface IValueMapping
{
    /// <param name="epochDay">Days since 1970-01-01.</param>
    object Date(long epochDay);

    object Time(long nanoOfDay, int offsetSeconds);

    object LocalTime(long nanoOfDay);

    /// <param name="epochSecond">Seconds since 1970-01-01T00:00:00 on the local clock.</param>
    object LocalDateTime(long epochSecond, int nano);

    object DateTime(long utcSecond, int nano, int offsetSeconds);

    object DateTime(long utcSecond, int nano, string zoneId);

    /// <summary>A date-time before Bolt 5, given by its local clock and zone.</summary>
    object LegacyDateTime(long localSecond, int nano, string zoneId);

    object Duration(long months, long days, long seconds, int nano);

    object Point(int srid, double x, double y);

    object Point(int srid, double x, double y, double z);

    object Node(long id, string elementId, List<string> labels, Dictionary<string, object?> properties);

    object Relationship(
        long id, string elementId, long startId, string startElementId, long endId, string endElementId, string type, Dictionary<string, object?> properties);

    /// <summary>A relationship inside a path, its ends not yet known.</summary>
    object UnboundRelationship(long id, string elementId, string type, Dictionary<string, object?> properties);

    /// <param name="nodes">Distinct, the first is the path's start; each was made by <see cref="Node"/>.</param>
    /// <param name="relationships">Distinct; each was made by <see cref="UnboundRelationship"/>.</param>
    /// <param name="steps">Pairs of an index into the relationships, from 1, negative when walked against its direction, and the next node's index.</param>
    object Path(List<object> nodes, List<object> relationships, int[] steps);

    /// <summary>Packs a value that is no scalar, list or map.</summary>
    /// <returns>False when it is none of this side's types.</returns>
    bool TryWrite(ValueWriter writer, object value);
}
