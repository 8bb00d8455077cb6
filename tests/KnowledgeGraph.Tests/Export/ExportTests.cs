using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;
using Xunit;

namespace KnowledgeGraph.Tests.Export;

public sealed class ExportTests : IAsyncLifetime
{
    static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal) { ["SUPPORTS"] = "topic" };

    readonly EmbeddedGraphStore _store = new(EmbeddedGraphStore.Memory, GraphOntology.Load());

    public async ValueTask InitializeAsync()
    {
        await _store.OpenAsync();
        await _store.ApplyAsync(new GraphDelta
        {
            PutNodes =
            [
                new NodeRecord("person:b", ["Person", "Entity"], Properties.Of(
                    ("name", "Bo \"the\" O'Hara,\n\\ <&>"), ("aliases", new[] { "B", "Bø, Jr" }), ("score", 2.0), ("born", new DateOnly(1970, 1, 2)))),
                new NodeRecord("event:1", ["Event", "Meeting"], Properties.Of(("name", "Talks"), ("count", 3L), ("disputed", true), ("note", ""), ("bell", "\u0007x"))),
            ],
            PutRelationships =
            [
                new RelationshipRecord(new("SUPPORTS", "person:b", "event:1", "peace"), Properties.Of(("topic", "peace"), ("since", 2020L))),
                new RelationshipRecord(new("PARTICIPATED_IN", "person:b", "event:1"), Properties.Empty),
            ],
        });
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task JsonLinesHaveANodeOrRelationshipALine() => Assert.Equal(
        """
        {"node":"event:1","labels":["Event","Meeting"],"properties":{"bell":"\u0007x","count":3,"disputed":true,"name":"Talks","note":""}}
        {"node":"person:b","labels":["Entity","Person"],"properties":{"aliases":["B","Bø, Jr"],"born":"1970-01-02","name":"Bo \"the\" O'Hara,\n\\ <&>","score":2.0}}
        {"relationship":"PARTICIPATED_IN","start":"person:b","end":"event:1","properties":{}}
        {"relationship":"SUPPORTS","start":"person:b","end":"event:1","properties":{"since":2020,"topic":"peace"}}

        """, await ExportAsync("jsonl"));

    [Fact]
    public async Task CsvHasOneTableForBoth() => Assert.Equal(
        "_id,_labels,aliases,bell,born,count,disputed,name,note,score,_start,_end,_type,since,topic\n" +
        "event:1,Event:Meeting,,\u0007x,,3,true,Talks,\"\",,,,,,\n" +
        "person:b,Entity:Person,\"[\"\"B\"\",\"\"Bø, Jr\"\"]\",,1970-01-02,,,\"Bo \"\"the\"\" O'Hara,\n\\ <&>\",,2.0,,,,,\n" +
        ",,,,,,,,,,person:b,event:1,PARTICIPATED_IN,,\n" +
        ",,,,,,,,,,person:b,event:1,SUPPORTS,2020,peace\n",
        await ExportAsync("csv"));

    [Fact]
    public async Task CypherIsAScriptThatMergesEverything() => Assert.Equal(
        """
        CREATE CONSTRAINT IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
        CREATE CONSTRAINT IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
        UNWIND [
          {id: 'event:1', bell: '␇x', count: 3, disputed: true, name: 'Talks', note: ''}
        ] AS row MERGE (n:Event {id: row.id}) SET n = row SET n:Meeting;
        UNWIND [
          {id: 'person:b', aliases: ['B', 'Bø, Jr'], born: date('1970-01-02'), name: 'Bo "the" O\'Hara,\n\\ <&>', score: 2.0}
        ] AS row MERGE (n:Entity {id: row.id}) SET n = row SET n:Person;
        UNWIND [
          {start: 'person:b', end: 'event:1', properties: {}}
        ] AS row MATCH (a:Entity {id: row.start}), (b:Event {id: row.end}) MERGE (a)-[r:PARTICIPATED_IN]->(b) SET r = row.properties;
        UNWIND [
          {start: 'person:b', end: 'event:1', properties: {since: 2020, topic: 'peace'}}
        ] AS row MATCH (a:Entity {id: row.start}), (b:Event {id: row.end}) MERGE (a)-[r:SUPPORTS {topic: row.properties.topic}]->(b) SET r = row.properties;

        """.Replace('␇', '\u0007'), await ExportAsync("cypher"));

    [Fact]
    public async Task GraphMlDeclaresItsKeysAndEscapesWhatXmlCannotHold()
    {
        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        XElement root = XDocument.Parse(await ExportAsync("graphml")).Root!;
        Assert.Equal("boolean", root.Elements(ns + "key").Single(key => (string)key.Attribute("id")! == "n.disputed").Attribute("attr.type")!.Value);
        XElement[] nodes = [.. root.Descendants(ns + "node")], edges = [.. root.Descendants(ns + "edge")];
        Assert.Equal(["event:1", "person:b"], nodes.Select(node => (string)node.Attribute("id")!));
        Assert.Equal("\uFFFDx", Data(nodes[0], "n.bell"));
        Assert.Equal("Entity:Person", Data(nodes[1], "labels"));
        Assert.Equal("Bo \"the\" O'Hara,\n\\ <&>", Data(nodes[1], "n.name"));
        Assert.Equal(["PARTICIPATED_IN", "SUPPORTS"], edges.Select(edge => Data(edge, "type")));
        Assert.All(edges, edge => Assert.Equal("person:b", (string)edge.Attribute("source")!));

        string Data(XElement element, string key) => element.Elements(ns + "data").Single(data => (string)data.Attribute("key")! == key).Value;
    }

    [Fact]
    public async Task GexfHasNamesAsCaptionsAndTypesAsLabels()
    {
        XNamespace ns = "http://gexf.net/1.3";
        XElement root = XDocument.Parse(await ExportAsync("gexf")).Root!;
        Assert.Equal(["Talks", "Bo \"the\" O'Hara,\n\\ <&>"], root.Descendants(ns + "node").Select(node => (string)node.Attribute("label")!));
        Assert.Equal(["PARTICIPATED_IN", "SUPPORTS"], root.Descendants(ns + "edge").Select(edge => (string)edge.Attribute("label")!));
        string since = (string)root.Descendants(ns + "attribute").Single(a => (string)a.Attribute("title")! == "since").Attribute("id")!;
        Assert.Equal("2020", root.Descendants(ns + "edge").Last().Descendants(ns + "attvalue").Single(v => (string)v.Attribute("for")! == since).Attribute("value")!.Value);
    }

    [Fact]
    public async Task Neo4jAdminGetsATypedTableEach()
    {
        Dictionary<string, string> files = await FilesAsync("neo4j-admin");
        Assert.Equal(["import.args", "nodes.csv", "relationships.csv"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            "id:ID,:LABEL,aliases:string[],bell:string,born:date,count:long,disputed:boolean,name:string,note:string,score:double\n" +
            "event:1,Event|Meeting,,\u0007x,,3,true,Talks,\"\",\n" +
            "person:b,Entity|Person,\"B|Bø, Jr\",,1970-01-02,,,\"Bo \"\"the\"\" O'Hara,\n\\ <&>\",,2.0\n",
            files["nodes.csv"].Replace('\u001F', '|'));
        Assert.Equal(":START_ID,:END_ID,:TYPE,since:long,topic:string\nperson:b,event:1,PARTICIPATED_IN,,\nperson:b,event:1,SUPPORTS,2020,peace\n", files["relationships.csv"]);
    }

    [Fact]
    public void AnUnknownFormatIsToldWhichThereAre()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => GraphExporter.For("xls", Keys));
        Assert.StartsWith("'xls' is no export format; there are cypher, csv, graphml, gexf, jsonl, neo4j-admin.", error.Message, StringComparison.Ordinal);
    }

    async Task<string> ExportAsync(string format) => Assert.Single(await FilesAsync(format)).Value;

    async Task<Dictionary<string, string>> FilesAsync(string format)
    {
        Dictionary<string, MemoryStream> files = [];
        await GraphExporter.For(format, Keys).WriteAsync(_store, name => files[name] = new MemoryStream(), TestContext.Current.CancellationToken);
        return files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.ToArray()));
    }
}
