using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.EndToEnd.Embedded;

/// <summary>Writes document after document into a store, and says after each that it is finished, until it is killed.</summary>
static class DocumentWriter
{
    public const string Switch = "write-documents";

    public static async Task<int> RunAsync(string path)
    {
        await using EmbeddedGraphStore store = new(path, GraphOntology.Load());
        await store.OpenAsync();
        int number = (await store.ReadNodesAsync(["doc:last"])) is [NodeRecord last] ? (int)(long)last.Properties["number"]! + 1 : 0;
        for (; ; number++)
        {
            await store.ApplyAsync(Document(number));
            Console.Out.WriteLine(number.ToString(CultureInfo.InvariantCulture));
            Console.Out.Flush();
        }
    }

    /// <summary>A document: its claims, what they are about, what only the one before it was about goes, and how many documents there are.</summary>
    public static GraphDelta Document(int number)
    {
        string[] claims = [.. Enumerable.Range(0, 1 + number % 12).Select(i => $"claim:{number}-{i}")];
        string[] old = [.. Enumerable.Range(0, number == 0 ? 0 : (number - 1) % 12 / 2).Select(i => $"claim:{number - 1}-{i}")];
        return new GraphDelta
        {
            DeleteRelationships = [.. old.SelectMany(claim => new RelationshipKey[] { new("FROM_DOCUMENT", claim, "doc:last"), new("SUBJECT", claim, Subject(number - 1)) })],
            DeleteNodes = old,
            PutNodes =
            [
                new NodeRecord("doc:last", ["Document"], Properties.Of(("name", "the last document"), ("number", (long)number))),
                new NodeRecord(Subject(number), ["Entity", "Person"], Properties.Of(("name", "someone"))),
                .. claims.Select(claim => new NodeRecord(claim, ["Claim"], Properties.Of(("name", claim), ("quote", new string('q', number * 37 % 3000))))),
            ],
            PutRelationships = [.. claims.SelectMany(claim => new RelationshipRecord[]
            {
                new(new("FROM_DOCUMENT", claim, "doc:last"), Properties.Empty),
                new(new("SUBJECT", claim, Subject(number)), Properties.Of(("number", (long)number))),
            })],
        };
    }

    static string Subject(int number) => $"person:{number % 40}";
}
