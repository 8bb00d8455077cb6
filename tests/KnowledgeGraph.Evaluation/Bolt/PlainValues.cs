using KnowledgeGraph.Bolt.Values;

namespace KnowledgeGraph.Evaluation.Bolt;

/// <summary>Structures as tuples and texts: what the wire layer itself does, seen without anybody's types.</summary>
sealed class PlainValues : IValueMapping
{
    public object Date(long epochDay) => ("date", epochDay);

    public object Time(long nanoOfDay, int offsetSeconds) => ("time", nanoOfDay, offsetSeconds);

    public object LocalTime(long nanoOfDay) => ("localtime", nanoOfDay);

    public object LocalDateTime(long epochSecond, int nano) => ("localdatetime", epochSecond, nano);

    public object DateTime(long utcSecond, int nano, int offsetSeconds) => ("datetime", utcSecond, nano, offsetSeconds);

    public object DateTime(long utcSecond, int nano, string zoneId) => ("datetime", utcSecond, nano, zoneId);

    public object LegacyDateTime(long localSecond, int nano, string zoneId) => ("legacy", localSecond, nano, zoneId);

    public object Duration(long months, long days, long seconds, int nano) => ("duration", months, days, seconds, nano);

    public object Point(int srid, double x, double y) => ("point", srid, x, y);

    public object Point(int srid, double x, double y, double z) => ("point", srid, x, y, z);

    public object Node(long id, string elementId, List<string> labels, Dictionary<string, object?> properties) =>
        $"({id} {elementId} {string.Join(':', labels)} {properties.Count})";

    public object Relationship(
        long id, string elementId, long startId, string startElementId, long endId, string endElementId, string type, Dictionary<string, object?> properties) =>
        $"[{id} {elementId} {startId} {startElementId} {endId} {endElementId} {type} {properties.Count}]";

    public object UnboundRelationship(long id, string elementId, string type, Dictionary<string, object?> properties) => $"[{id} {elementId} {type}]";

    public object Path(List<object> nodes, List<object> relationships, int[] steps) => $"{string.Join(' ', nodes)} / {string.Join(' ', relationships)} / {string.Join(' ', steps)}";

    public bool TryWrite(ValueWriter writer, object value) => false;
}
