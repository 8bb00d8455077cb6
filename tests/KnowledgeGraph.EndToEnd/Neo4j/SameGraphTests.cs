using System.Text;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Extraction.Projection;
using KnowledgeGraph.Hosting.Loading;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.Tests.Extraction.Projection;
using Microsoft.Extensions.Logging.Abstractions;
using Neo4j.Driver;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>The same documents give the same bytes in either store, in any order of loads, reloads and forgets.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class SameGraphTests(Neo4jFixture neo4j)
{
    static readonly GraphOntology Ontology = GraphOntology.Load();
    static readonly string[] People = ["Ana Duarte", "Piet Vries", "Portugal", "Netherlands", "UN", "leader of Utopia"];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task EitherStoreEndsWithTheSameExport(int seed)
    {
        await using Neo4jGraphStore server = await neo4j.EmptyStoreAsync();
        await using var embedded = new EmbeddedGraphStore(EmbeddedGraphStore.Memory, Ontology);
        await embedded.OpenAsync(Cancellation);
        var random = new Random(seed);
        Story[] stories = [.. Enumerable.Range(0, 8).Select(i => Invent(random, $"story {i}"))];
        var kept = new HashSet<Story>();
        for (int step = 0; step < 24; step++)
        {
            Story story = stories[random.Next(stories.Length)];
            bool forget = kept.Contains(story) && random.Next(3) == 0;
            if (forget) kept.Remove(story);
            else kept.Add(story);
            foreach (IGraphStore store in new IGraphStore[] { server, embedded }) await StepAsync(store, story, forget);
        }

        string export = await ExportAsync(server);
        Assert.NotEmpty(export);
        Assert.Equal(await ExportAsync(embedded), export);

        // In another order, without detours, into the store that is already there.
        foreach (Story story in kept) await StepAsync(server, story, forget: false);
        Assert.Equal(export, await ExportAsync(server));
        foreach (Story story in kept) await StepAsync(server, story, forget: true);
        Assert.Equal("", await ExportAsync(server));
    }

    [Fact]
    public async Task LoadersAtWorkAtOnceLeaveTheGraphOfOneAfterTheOther()
    {
        await using Neo4jGraphStore server = await neo4j.EmptyStoreAsync();
        Neo4jGraphStore[] loaders = [.. Enumerable.Range(0, 6).Select(_ => new Neo4jGraphStore(neo4j.Options, Ontology))];
        await using var embedded = new EmbeddedGraphStore(EmbeddedGraphStore.Memory, Ontology);
        await embedded.OpenAsync(Cancellation);
        // In a round all tell of the same two, who come in no later round: what a loader overwrites, because it worked on what it had
        // read before another one wrote, nobody puts right.
        (string, string)[] pairs = [("Ana Duarte", "Piet Vries"), ("Ana Duarte", "Portugal"), ("Piet Vries", "Netherlands"), ("Portugal", "Netherlands")];
        foreach ((string one, string other) in pairs)
        {
            Story[] stories = [.. loaders.Select((_, i) => new Story($"{one}, {other}, story {i}", "2022-09-16")
                .Meeting($"{one}, {other}", date: "2022-09-15").Stance(one, other, Stance.Supports, "trade"))];
            await Task.WhenAll(loaders.Zip(stories, (loader, story) => Task.Run(() => LoadAsync(loader, [story]), Cancellation)));
            await LoadAsync(embedded, stories);
        }

        Assert.Equal(await ExportAsync(embedded), await ExportAsync(server));
        foreach (Neo4jGraphStore loader in loaders) await loader.DisposeAsync();
    }

    [Fact]
    public async Task AChangeThatHadToWaitForAnotherOneIsRefused()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        await store.ApplyAsync(new GraphDelta { PutNodes = [Records.Person("person:a")] }, Cancellation);
        var change = new GraphDelta { PutNodes = [Records.Person("person:b")], Basis = await store.ReadRevisionAsync(Cancellation) };
        await using IDriver driver = neo4j.Driver();
        await using IAsyncSession session = driver.AsyncSession();
        await using IAsyncTransaction other = await session.BeginTransactionAsync();
        await (await other.RunAsync(GraphRevision.Raise)).ConsumeAsync();
        Task waiting = store.ApplyAsync(change, Cancellation);
        await Task.Delay(500, Cancellation);
        Assert.False(waiting.IsCompleted, "it did not wait for the one that is not done");
        await other.CommitAsync();
        await Assert.ThrowsAsync<StaleGraphException>(() => waiting);
        Assert.Equal("person:a", Assert.Single(await store.NodesAsync(Cancellation).ToListAsync(Cancellation)).Id);
    }

    static async Task LoadAsync(IGraphStore store, Story[] stories)
    {
        var book = new StoryBook(stories);
        var loader = new ArticleLoader(book, store, Ontology, Story.Entities, 1, NullLogger<ArticleLoader>.Instance);
        await foreach (DocumentOutcome outcome in loader.LoadAsync(book, Cancellation))
            Assert.True(outcome.State is DocumentState.Loaded or DocumentState.Unchanged, outcome.Rejection?.ToString());
    }

    static async Task StepAsync(IGraphStore store, Story story, bool forget)
    {
        var projector = new GraphProjector(store, Story.Entities);
        GraphDelta? delta = forget
            ? await projector.RemoveAsync(DocumentIdentity.Of(story.Tell().Article.Text), Cancellation)
            : await projector.AddAsync(story.Tell(), Cancellation);
        Ontology.Check(delta!);
        await store.ApplyAsync(delta!, Cancellation);
    }

    static Story Invent(Random random, string name)
    {
        var story = new Story(name, $"2022-09-{random.Next(10, 28)}");
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            string one = People[random.Next(People.Length)];
            string other = People[random.Next(People.Length)];
            if (one == other) continue;
            switch (random.Next(4))
            {
                case 0: story.Stance(one, other, Stance.Supports, random.Next(2) == 0 ? "trade" : null, saidBy: "Ana Duarte"); break;
                case 1: story.Member("Portugal", "UN", random.Next(2) == 0 ? "member" : "observer"); break;
                case 2: story.Office("Ana Duarte", "Portugal", "President"); break;
                default:
                    story.Meeting(
                        $"{one}, {other}", (EventStatus)random.Next(7), random.Next(2) == 0 ? "2022-09-15" : null, (EventKind)random.Next(3),
                        placeId: random.Next(2) == 0 ? "place:porto-prt" : null);
                    break;
            }
        }

        return story;
    }

    static async Task<string> ExportAsync(IGraphStore store)
    {
        using var output = new MemoryStream();
        Dictionary<string, string> keys = Ontology.Relationships.Where(type => type.Key is not null).ToDictionary(type => type.Name, type => type.Key!);
        await GraphExporter.For("jsonl", keys).WriteAsync(store, _ => output, Cancellation);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
