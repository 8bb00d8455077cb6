using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>Small graphs of invented people.</summary>
static class Records
{
    public static NodeRecord Person(string id) => new(id, ["Entity", "Person"], Properties.Of(("name", id), ("provisional", false)));

    /// <summary>A document's change: three people of a circle of ten who met in pairs, and who said so.</summary>
    public static GraphDelta Document(int number)
    {
        string[] people = [.. Enumerable.Range(0, 3).Select(i => $"person:{(number + 3 * i) % 10}").Order(StringComparer.Ordinal)];
        string document = $"doc:{number}";
        return new GraphDelta
        {
            PutNodes = [.. people.Select(Person), new NodeRecord(document, ["Document"], Properties.Of(("name", document), ("source", "test")))],
            PutRelationships = [Met(people[0], people[1]), Met(people[0], people[2]), Met(people[1], people[2])],
        };
    }

    public static RelationshipRecord Met(string first, string second) => new(
        new RelationshipKey("MET_WITH", first, second),
        Properties.Of(("count", 1L), ("eventIds", new[] { "event:1" }), ("documentCount", 1L), ("quote", "they met")));
}
