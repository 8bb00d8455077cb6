using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>
/// What follows from claims, block by block: their own nodes, the events they assert, and the relationships between entities.
/// A pure function of the set of claims; meetings between pairs are <see cref="PairDerivation"/>'s.
/// </summary>
static class ClaimDerivation
{
    /// <param name="claims">Of whole blocks.</param>
    /// <param name="document">The document whose claims get nodes.</param>
    public static DerivedGraph Of(IEnumerable<StoredClaim> claims, string? document)
    {
        DerivedGraph graph = new(document);
        foreach (IGrouping<string, StoredClaim> block in claims.GroupBy(c => c.Block, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            StoredClaim[] members = [.. block.Order(Comparer<StoredClaim>.Create(StoredClaim.Compare))];
            if (members[0].Kind == "event") EventDerivation.Add(graph, block.Key, members);
            else AddRelations(graph, members);
        }

        return graph;
    }

    /// <summary>The claim's node and what ties it to its document, its speakers and the entities it is about.</summary>
    internal static void AddClaim(DerivedGraph graph, StoredClaim claim, IReadOnlyList<string> about, Func<string, string> nodeId)
    {
        if (claim.DocumentId == graph.Document) graph.Add(new NodeRecord(claim.Id, ["Claim"], Properties.Of(
            ("name", Name(claim)),
            ("kind", claim.Kind),
            ("status", claim.Event is { } told ? Text(told.Status) : claim.Kind == "stance" ? null : claim.Relation!.Value),
            ("stance", claim.Kind == "stance" ? claim.Relation!.Value : null),
            ("modality", Text(claim.Modality)),
            ("polarity", claim.Positive ? "positive" : "negative"),
            ("quote", claim.Quote),
            ("start", claim.Start),
            ("end", claim.End),
            ("rule", claim.Rule),
            ("confidence", claim.Confidence),
            ("steps", claim.Steps?.ToArray()),
            ("block", claim.Block),
            ("record", StoredClaimJson.Write(claim)))));
        graph.Relate("FROM_DOCUMENT", claim.Id, claim.DocumentId);
        for (int i = 0; i < about.Count; i++) graph.Relate(i == 0 ? "SUBJECT" : "OBJECT", claim.Id, about[i]);
        foreach ((string speaker, int depth) in claim.SaidBy.Select((id, depth) => (nodeId(id), depth)).DistinctBy(s => s.Item1))
            graph.Relate("SAID_BY", claim.Id, speaker, Properties.Of(("depth", depth)));
    }

    internal static string Text<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>The first of the claims that says it best: most confident, then oldest.</summary>
    internal static StoredClaim Best(IEnumerable<StoredClaim> claims) =>
        claims.OrderByDescending(c => c.Confidence).ThenBy(c => c.Published).ThenBy(c => c.Id, StringComparer.Ordinal).First();

    internal static int Documents(IEnumerable<StoredClaim> claims) => claims.Select(c => c.DocumentId).Distinct(StringComparer.Ordinal).Count();

    static string Name(StoredClaim claim) => claim.Quote.Length <= 60 ? claim.Quote : claim.Quote[..(char.IsHighSurrogate(claim.Quote[58]) ? 58 : 59)] + "…";

    static void AddRelations(DerivedGraph graph, StoredClaim[] claims)
    {
        foreach (StoredClaim claim in claims)
        {
            Dictionary<string, StoredActor> actors = claim.Actors.ToDictionary(a => a.Id, a => a with { Id = NodeId(a, claim) }, StringComparer.Ordinal);
            foreach (StoredActor actor in actors.Values) graph.Mention(actor);
            AddClaim(graph, claim, [.. new[] { claim.Relation!.From, claim.Relation.To }.Distinct(StringComparer.Ordinal).Select(id => actors[id].Id)], id => actors[id].Id);
        }

        // A claim that something is not so is kept, and makes no edge.
        StoredClaim[] positive = [.. claims.Where(c => c.Positive && c.Relation!.From != c.Relation.To)];
        if (positive.Length == 0) return;
        string Node(string id) => NodeId(positive[0].Actors.First(a => a.Id == id), positive[0]);
        string from = Node(positive[0].Relation!.From), to = Node(positive[0].Relation!.To);
        switch (positive[0].Kind)
        {
            case "membership":
                foreach (IGrouping<string, StoredClaim> status in positive.GroupBy(c => c.Relation!.Value is "member" or "founding" ? "" : c.Relation.Value, StringComparer.Ordinal))
                    if (status.Key.Length == 0) Relate(graph, "MEMBER_OF", from, to, "", [.. status], ("asOf", AsOf(status)));
                    else Relate(graph, "AFFILIATED_WITH", from, to, status.Key, [.. status], ("status", status.Key), ("asOf", AsOf(status)));
                break;
            case "office":
                foreach (IGrouping<string, StoredClaim> title in positive.GroupBy(c => c.Relation!.Label ?? "", StringComparer.Ordinal))
                {
                    StoredRelation latest = title.Last().Relation!;
                    Relate(graph, "HOLDS_OFFICE", from, to, title.Key, [.. title],
                        ("title", title.Key), ("level", latest.Level), ("status", latest.Value), ("asOf", AsOf(title)));
                }

                break;
            default:
                string type = positive[0].Relation!.Value switch
                {
                    "supports" => "SUPPORTS",
                    "opposes" => "OPPOSES",
                    "sanctions" => "SANCTIONS",
                    _ => "COOPERATES_WITH",
                };
                foreach (IGrouping<string, StoredClaim> topic in positive.GroupBy(c => (c.Relation!.Label ?? "").ToLowerInvariant(), StringComparer.Ordinal))
                    Relate(graph, type, from, to, topic.Key, [.. topic],
                        ("topic", topic.Key), ("modality", Text(Best(topic).Modality)));
                break;
        }
    }

    static void Relate(DerivedGraph graph, string type, string from, string to, string key, IReadOnlyList<StoredClaim> claims, params (string, object?)[] properties) =>
        graph.Relate(type, from, to, Properties.Of(properties.Concat<(string, object?)>(
        [
            ("claimIds", claims.Select(c => c.Id).Order(StringComparer.Ordinal).ToArray()),
            ("documentCount", Documents(claims)),
            ("quote", Best(claims).Quote),
        ])), key);

    /// <summary>The date that the claims give, or the publication day of the latest document that says it.</summary>
    static string? AsOf(IEnumerable<StoredClaim> claims) =>
        claims.Select(c => c.Relation!.AsOf ?? c.Published?.ToString("yyyy-MM-dd")).Where(d => d is not null).Max(StringComparer.Ordinal);

    static string NodeId(StoredActor actor, StoredClaim claim) =>
        actor.Kind == ActorKind.OfficeHolder ? $"person:{Slug.Of(actor.Name)}@{claim.DocumentId["doc:".Length..]}" : actor.Id;
}
