using System.Text;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using Xunit;

namespace KnowledgeGraph.Tests.Contracts;

/// <summary>What every store of a graph promises; one class of tests for each store derives from it.</summary>
public abstract class GraphStoreContract : IAsyncLifetime
{
    static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal) { ["SUPPORTS"] = "topic" };

    /// <summary>The store under test: open, and empty.</summary>
    protected IGraphStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await CreateAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<IGraphStore> CreateAsync();

    [Fact]
    public async Task AnEmptyStoreHasNothing()
    {
        Assert.Empty(await Nodes());
        Assert.Empty(await Relationships());
    }

    [Fact]
    public async Task WhatIsPutIsReadBackWithEveryTypeOfValue()
    {
        NodeRecord node = Person("person:ada", ("aliases", new[] { "A. L.", "Ada" }), ("count", 3L), ("score", 0.5), ("whole", 2.0), ("provisional", false),
            ("born", new DateOnly(1815, 12, 10)), ("note", "line\nbreak, \"quote\" and ünïcödé 😀"));
        await Store.ApplyAsync(new GraphDelta { PutNodes = [node] }, Cancellation);
        Assert.Equal([node], await Nodes());
        Assert.Equal([node], await Store.ReadNodesAsync(["person:ada", "person:nobody", "person:ada"], Cancellation));
    }

    [Fact]
    public async Task PuttingANodeAgainReplacesItsLabelsAndProperties()
    {
        await Put(Person("person:ada", ("wikidataId", "Q7259")));
        NodeRecord changed = new("person:ada", ["Entity", "Leader", "Person"], Properties.Of(("name", "Ada, Countess of Lovelace")));
        await Put(changed);
        Assert.Equal([changed], await Nodes());
    }

    [Fact]
    public async Task NodesComeByIdAndRelationshipsByTheirKey()
    {
        await Put(Person("person:c"), Person("person:a"), Person("person:B"));
        await Put(Link("SPOKE_WITH", "person:a", "person:c"), Link("MET_WITH", "person:a", "person:c"), Link("MET_WITH", "person:B", "person:a"));
        Assert.Equal(["person:B", "person:a", "person:c"], (await Nodes()).Select(n => n.Id));
        Assert.Equal(
            ["MET_WITH person:B", "MET_WITH person:a", "SPOKE_WITH person:a"],
            (await Relationships()).Select(r => $"{r.Identity.Type} {r.Identity.StartId}"));
    }

    [Fact]
    public async Task LettersBeyondTheBasicPlaneStandWhereUtf16PutsThem()
    {
        // U+1F600 is the higher code point, but its first surrogate is the lower unit.
        string[] ids = ["person:a", "person:z", "person:z\U0001F600", "person:z\U0001F600a", "person:z\uFB01", "person:\U0001F600", "person:\uFB01"];
        await Put([.. ids.Reverse().Select(id => Person(id))]);
        await Put([.. ids.Skip(1).Reverse().Select(id => Link("SPOKE_WITH", "person:a", id))]);
        await Put(Support("\uFB01ne"), Support("\U0001F600"), Support("trade"));
        Assert.Equal(ids, (await Nodes()).Select(n => n.Id));
        List<RelationshipRecord> relationships = await Relationships();
        Assert.Equal(ids.Skip(1), relationships.Where(r => r.Identity.Type == "SPOKE_WITH").Select(r => r.Identity.EndId));
        Assert.Equal(["trade", "\U0001F600", "\uFB01ne"], relationships.Where(r => r.Identity.Type == "SUPPORTS").Select(r => r.Identity.Key));

        static RelationshipRecord Support(string topic) =>
            new(new RelationshipKey("SUPPORTS", "person:a", "person:z", topic), Properties.Of(("topic", topic)));
    }

    [Fact]
    public async Task RelationshipsOfAKeyedTypeAreToldApartByTheKey()
    {
        await Put(Person("person:a"), Person("person:b"));
        await Put(Support("trade"), Support("peace"), Support("trade"));
        Assert.Equal(["peace", "trade"], (await Relationships()).Select(r => r.Identity.Key));
        await Store.ApplyAsync(new GraphDelta { DeleteRelationships = [Support("trade").Identity] }, Cancellation);
        Assert.Equal([Support("peace")], await Relationships());
    }

    [Fact]
    public async Task PuttingARelationshipAgainReplacesItsProperties()
    {
        await Put(Person("person:a"), Person("person:b"));
        await Put(Link("MET_WITH", "person:a", "person:b", ("count", 1L), ("firstDate", "2024-05-01")));
        RelationshipRecord changed = Link("MET_WITH", "person:a", "person:b", ("count", 2L));
        await Put(changed);
        Assert.Equal([changed], await Relationships());
    }

    [Fact]
    public async Task TheStepsOfADeltaRunInTheirOrder()
    {
        await Put(Person("person:a"), Person("person:b"), Person("person:c"));
        await Put(Link("MET_WITH", "person:a", "person:b"), Link("MET_WITH", "person:b", "person:c"));
        await Store.ApplyAsync(
            new GraphDelta
            {
                DeleteRelationships = [Link("MET_WITH", "person:a", "person:b").Identity, Link("MET_WITH", "person:x", "person:y").Identity],
                DeleteNodes = ["person:a", "person:absent"],
                PutNodes = [Person("person:d")],
                PutRelationships = [Link("MET_WITH", "person:c", "person:d")],
                Orphans = ["person:b", "person:d", "person:absent"],
            },
            Cancellation);
        Assert.Equal(["person:b", "person:c", "person:d"], (await Nodes()).Select(n => n.Id));
        await Store.ApplyAsync(
            new GraphDelta { DeleteRelationships = [Link("MET_WITH", "person:b", "person:c").Identity], Orphans = ["person:b", "person:c"] },
            Cancellation);
        Assert.Equal(["person:c", "person:d"], (await Nodes()).Select(n => n.Id));
    }

    [Fact]
    public async Task WhereAPlaceLiesDoesNotKeepIt()
    {
        await Put(new NodeRecord("place:p", ["Entity", "Place"], Properties.Of(("name", "P"), ("placeType", "city"))),
            new NodeRecord("country:c", ["Country", "Entity"], Properties.Of(("name", "C"), ("iso3", "CCC"), ("kind", "state"))));
        await Put(Link("LOCATED_IN", "place:p", "country:c"));
        await Store.ApplyAsync(new GraphDelta { Orphans = ["country:c"] }, Cancellation);
        Assert.Equal(2, (await Nodes()).Count);
        await Store.ApplyAsync(new GraphDelta { Orphans = ["place:p", "country:c"] }, Cancellation);
        Assert.Empty(await Nodes());
    }

    [Fact]
    public async Task AChangeThatFollowsFromAnOlderGraphIsRefused()
    {
        long before = await Store.ReadRevisionAsync(Cancellation);
        await Put(Person("person:a"));
        long after = await Store.ReadRevisionAsync(Cancellation);
        Assert.True(after > before);
        await Assert.ThrowsAsync<StaleGraphException>(
            () => Store.ApplyAsync(new GraphDelta { Basis = before, PutNodes = [Person("person:b")] }, Cancellation));
        Assert.Equal(["person:a"], (await Nodes()).Select(n => n.Id));
        await Store.ApplyAsync(new GraphDelta { Basis = after, PutNodes = [Person("person:c")] }, Cancellation);
        Assert.Equal(["person:a", "person:c"], (await Nodes()).Select(n => n.Id));
    }

    [Fact]
    public async Task ADeltaThatFailsChangesNothing()
    {
        await Put(Person("person:a"), Person("person:b"));
        await Put(Link("MET_WITH", "person:a", "person:b", ("count", 1L)));
        string before = await ExportAsync();
        await Assert.ThrowsAsync<GraphStoreException>(() => Store.ApplyAsync(
            new GraphDelta { PutNodes = [Person("person:new")], PutRelationships = [Link("MET_WITH", "person:new", "person:absent")] },
            Cancellation));
        await Assert.ThrowsAsync<GraphStoreException>(() => Store.ApplyAsync(
            new GraphDelta { PutNodes = [Person("person:new")], DeleteNodes = ["person:a"] }, Cancellation));
        Assert.Equal(before, await ExportAsync());
    }

    [Fact]
    public async Task ApplyingADeltaTwiceIsApplyingItOnce()
    {
        GraphDelta delta = new()
        {
            PutNodes = [Person("person:a"), Person("person:b")],
            PutRelationships = [Link("MET_WITH", "person:a", "person:b", ("eventIds", new[] { "event:1" })), Support("trade")],
        };
        await Store.ApplyAsync(delta, Cancellation);
        string once = await ExportAsync();
        await Store.ApplyAsync(delta, Cancellation);
        Assert.Equal(once, await ExportAsync());
    }

    [Fact]
    public async Task TheOrderOfDeltasLeavesNoTrace()
    {
        NodeRecord[] people = [.. Enumerable.Range(0, 20).Select(i => Person($"person:{i:00}", ("number", (long)i)))];
        await Put(people);
        foreach (NodeRecord person in people.Skip(1)) await Put(Link("MET_WITH", "person:00", person.Id));
        string ascending = await ExportAsync();
        await Store.ApplyAsync(
            new GraphDelta
            {
                DeleteRelationships = [.. people.Skip(1).Select(p => Link("MET_WITH", "person:00", p.Id).Identity)],
                DeleteNodes = [.. people.Select(p => p.Id)],
            },
            Cancellation);
        Assert.Equal("", await ExportAsync());
        await Put([.. people.Reverse()]);
        foreach (NodeRecord person in people.Skip(1).Reverse()) await Put(Link("MET_WITH", "person:00", person.Id));
        Assert.Equal(ascending, await ExportAsync());
    }

    [Fact]
    public async Task ClaimsAreFoundByDocumentBlockAndEntity()
    {
        await Put(Person("person:a"), Person("person:b"), Node("doc:1", "Document"), Node("doc:2", "Document"),
            Claim("claim:1", "x"), Claim("claim:2", "y"), Claim("claim:3", "z"), Claim("claim:4", "z"));
        await Put(Link("FROM_DOCUMENT", "claim:1", "doc:1"), Link("FROM_DOCUMENT", "claim:2", "doc:2"), Link("FROM_DOCUMENT", "claim:3", "doc:2"),
            Link("SUBJECT", "claim:2", "person:a"), Link("OBJECT", "claim:3", "person:a"), Link("SUBJECT", "claim:1", "person:b"));
        Assert.Equal(["claim:2", "claim:3"], await Claims(new ClaimSelection { Documents = ["doc:2", "doc:9"] }));
        Assert.Equal(["claim:3", "claim:4"], await Claims(new ClaimSelection { Blocks = ["z", "none"] }));
        Assert.Equal(["claim:2", "claim:3"], await Claims(new ClaimSelection { Entities = ["person:a"] }));
        Assert.Equal(["claim:1", "claim:2", "claim:3"], await Claims(new ClaimSelection { Documents = ["doc:1"], Blocks = ["y"], Entities = ["person:a"] }));
        Assert.Empty(await Claims(new ClaimSelection()));
    }

    [Fact]
    public async Task BlocksBetweenAPairAreThoseOfTheEventsTheyShare()
    {
        await Put(Person("person:a"), Person("person:b"), Person("person:c"), Event("event:1", "one"), Event("event:2", "two"), Event("event:3", "one"));
        await Put(Part("person:a", "event:1"), Part("person:b", "event:1"), Part("person:a", "event:2"), Part("person:c", "event:2"),
            Part("person:a", "event:3"), Part("person:b", "event:3"));
        Assert.Equal(["one"], await Store.ReadBlocksBetweenAsync([("person:b", "person:a")], Cancellation));
        Assert.Equal(["one", "two"],
            await Store.ReadBlocksBetweenAsync([("person:a", "person:c"), ("person:a", "person:b"), ("person:a", "person:x")], Cancellation));
        Assert.Empty(await Store.ReadBlocksBetweenAsync([("person:b", "person:c")], Cancellation));
    }

    protected async Task<string> ExportAsync()
    {
        using MemoryStream output = new();
        await GraphExporter.For("jsonl", Keys).WriteAsync(Store, _ => output, Cancellation);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected async Task<List<NodeRecord>> Nodes() => await Store.NodesAsync(Cancellation).ToListAsync(Cancellation);

    protected async Task<List<RelationshipRecord>> Relationships() => await Store.RelationshipsAsync(Cancellation).ToListAsync(Cancellation);

    protected Task Put(params NodeRecord[] nodes) => Store.ApplyAsync(new GraphDelta { PutNodes = nodes }, Cancellation);

    protected Task Put(params RelationshipRecord[] relationships) =>
        Store.ApplyAsync(new GraphDelta { PutRelationships = relationships }, Cancellation);

    protected static NodeRecord Person(string id, params (string, object?)[] properties) =>
        new(id, ["Entity", "Person"], Properties.Of([("name", id[(id.IndexOf(':') + 1)..]), .. properties]));

    protected static RelationshipRecord Link(string type, string start, string end, params (string, object?)[] properties) =>
        new(new RelationshipKey(type, start, end), Properties.Of(properties));

    static RelationshipRecord Support(string topic) =>
        new(new RelationshipKey("SUPPORTS", "person:a", "person:b", topic), Properties.Of(("topic", topic), ("documentCount", 1L)));

    static RelationshipRecord Part(string person, string meeting) => Link("PARTICIPATED_IN", person, meeting, ("role", "participant"));

    static NodeRecord Node(string id, string label) => new(id, [label], Properties.Of(("name", id)));

    static NodeRecord Claim(string id, string block) => new(id, ["Claim"], Properties.Of(("name", id), ("block", block)));

    static NodeRecord Event(string id, string block) => new(id, ["Event", "Meeting"], Properties.Of(("name", id), ("block", block)));

    async Task<string[]> Claims(ClaimSelection selection) =>
        [.. (await Store.ReadClaimsAsync(selection, Cancellation)).Select(claim => claim.Id)];
}
