using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// A made-up graph, the same on every machine: people and meetings, who took part in which, and who met whom; a few people are in very much,
/// most in little.
/// </summary>
sealed class BenchmarkGraph
{
    ulong _state = 20260101;

    public BenchmarkGraph(int people, int meetings, int relationships)
    {
        People = [.. Enumerable.Range(0, people).Select(i => new NodeRecord($"person:{i}", ["Entity", "Person"], Properties.Of(
            ("name", $"Person {i}"), ("provisional", false), ("aliases", new[] { $"P. {i}", $"The {i}th" }))))];
        Meetings = [.. Enumerable.Range(0, meetings).Select(i => new NodeRecord($"event:{i}", ["Event", "Meeting"], Properties.Of(
            ("name", $"Meeting {i}"), ("status", "held"), ("date", Day(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("dateFrom", Day(i)),
            ("dateTo", Day(i)), ("dateBasis", "explicit"), ("claimCount", 2L), ("documentCount", 1L), ("block", $"block {i % 1000}"))))];
        Participations = Distinct(relationships / 2, () => Participation(Skewed(people), Uniform(meetings)));
        Encounters = Distinct(relationships / 2, () => Encounter(Skewed(people), Skewed(people)));
    }

    public IReadOnlyList<NodeRecord> People { get; }

    public IReadOnlyList<NodeRecord> Meetings { get; }

    public IReadOnlyList<RelationshipRecord> Participations { get; }

    public IReadOnlyList<RelationshipRecord> Encounters { get; }

    public IReadOnlyList<NodeRecord> Nodes => [.. People, .. Meetings];

    public IReadOnlyList<RelationshipRecord> Relationships => [.. Participations, .. Encounters];

    public int Rows => Nodes.Count + Relationships.Count;

    /// <summary>The statements and rows for the JavaScript driver, a group a line.</summary>
    public void WriteJson(string path)
    {
        using var writer = new StreamWriter(path);
        Group("UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n = row.properties, n:Person", People.Select(Node));
        Group(
            "UNWIND $rows AS row MERGE (n:Event {id: row.id}) SET n = row.properties, n.dateFrom = date(row.properties.dateFrom), n.dateTo = date(row.properties.dateTo), n:Meeting",
            Meetings.Select(Node));
        Group("UNWIND $rows AS row MATCH (a:Entity {id: row.start}) MATCH (b:Event {id: row.end}) MERGE (a)-[r:PARTICIPATED_IN]->(b) SET r = row.properties", Participations.Select(Relationship));
        Group("UNWIND $rows AS row MATCH (a:Entity {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:MET_WITH]->(b) SET r = row.properties", Encounters.Select(Relationship));

        void Group(string statement, IEnumerable<object> rows) => writer.WriteLine(JsonSerializer.Serialize(new { statement, rows }));
    }

    static object Node(NodeRecord node)
    {
        var properties = new Dictionary<string, object>(node.Properties) { ["id"] = node.Id };
        return new { id = node.Id, properties };
    }

    static object Relationship(RelationshipRecord relationship) => new
    {
        start = relationship.Identity.StartId,
        end = relationship.Identity.EndId,
        properties = new Dictionary<string, object>(relationship.Properties),
    };

    static DateOnly Day(int number) => new DateOnly(2000, 1, 1).AddDays(number % 9000);

    static RelationshipRecord Participation(int person, int meeting) =>
        new(new RelationshipKey("PARTICIPATED_IN", $"person:{person}", $"event:{meeting}"), Properties.Of(("role", "participant")));

    static RelationshipRecord? Encounter(int one, int other)
    {
        if (one == other) return null;
        (string first, string second) = ($"person:{one}", $"person:{other}");
        if (string.CompareOrdinal(first, second) > 0) (first, second) = (second, first);
        return new RelationshipRecord(new RelationshipKey("MET_WITH", first, second), Properties.Of(
            ("count", 1L + (one + other) % 5), ("firstDate", "2020-01-01"), ("lastDate", "2024-05-05"), ("eventIds", new[] { $"event:{one % 1000}" }),
            ("documentCount", 2L), ("quote", "the two met on the sidelines")));
    }

    static List<RelationshipRecord> Distinct(int count, Func<RelationshipRecord?> make)
    {
        var seen = new HashSet<RelationshipKey>();
        var list = new List<RelationshipRecord>(count);
        while (list.Count < count)
            if (make() is { } relationship && seen.Add(relationship.Identity)) list.Add(relationship);
        return list;
    }

    int Uniform(int limit) => (int)(Next() * limit);

    /// <summary>The cube of a uniform number: every tenth pick is among the first thousandth.</summary>
    int Skewed(int limit)
    {
        double x = Next();
        return (int)(x * x * x * limit);
    }

    /// <summary>A linear congruential generator (Knuth's MMIX), in [0, 1).</summary>
    double Next()
    {
        _state = _state * 6364136223846793005 + 1442695040888963407;
        return (_state >> 11) * (1.0 / (1UL << 53));
    }
}
