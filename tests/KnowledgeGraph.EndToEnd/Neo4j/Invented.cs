using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Extraction.Projection;
using KnowledgeGraph.Tests.Extraction.Projection;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>A few documents that nobody wrote, with something of every kind in them.</summary>
static class Invented
{
    public static async Task LoadAsync(IGraphStore store, CancellationToken cancellation)
    {
        var projector = new GraphProjector(store, Story.Entities);
        foreach (Story story in Stories()) await store.ApplyAsync(await projector.AddAsync(story.Tell(), cancellation), cancellation);
    }

    public static Story[] Stories() =>
    [
        new Story("plans", "2022-09-01")
            .Meeting("Vladimir Putin, Xi Jinping", EventStatus.Planned, "2022-09-15").Meeting("Xi Jinping, Ana Duarte", EventStatus.Planned, "2022-09-20")
            .Meeting("Emomali Rahmon, Ana Duarte", EventStatus.Planned, "2022-09-21"),
        new Story("reports", "2022-09-16")
            .Meeting("Vladimir Putin, Xi Jinping", date: "2022-09-15", occasion: "UN summit", placeId: "place:porto-prt")
            .Meeting("Xi Jinping, Emomali Rahmon", date: "2022-09-15", occasion: "UN summit").Meeting("Vladimir Putin, Ana Duarte", date: "2022-08-15")
            .Meeting("Ana Duarte, Xi Jinping", EventStatus.Cancelled, "2022-09-20").Meeting("Vladimir Putin, Piet Vries", EventStatus.Refused)
            .Meeting("Portugal, Netherlands", kind: EventKind.Call, date: "2022-09-14").Meeting("Ana Duarte, Netherlands", kind: EventKind.Visit, date: "2022-09"),
        new Story("stances", "2022-09-17")
            .Stance("Portugal", "Netherlands", Stance.Supports, "one harbour", saidBy: "Ana Duarte").Stance("Vladimir Putin", "UN", Stance.Opposes, "tolls")
            .Stance("Portugal", "Netherlands", Stance.Cooperates, "trade in tulips").Stance("UN", "Portugal", Stance.Sanctions),
        new Story("offices", null)
            .Member("Portugal", "UN", "member").Member("Netherlands", "UN", "observer").Office("Ana Duarte", "Portugal", "President").Office("Piet Vries", "Portugal", "envoy", "former")
            .MayBe("leader of Utopia", "person:ana-duarte").Meeting("leader of Utopia, Ana Duarte"),
        new Story("denial", "2022-09-18").Meeting("Vladimir Putin, Xi Jinping", EventStatus.Denied, "2022-09-15"),
    ];
}
