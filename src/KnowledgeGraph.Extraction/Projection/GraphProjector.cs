using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>
/// Works out what a document changes in a graph. Everything in the graph follows from its claims, so the projector reads the claims
/// that share something with the document's, derives their graph with and without it, and gives the difference: the graph depends
/// on the set of documents only, never on their order, and a forgotten document leaves no trace.
/// </summary>
public sealed class GraphProjector(IGraphStore store, EntityNodes entities)
{
    readonly ClaimCache _claims = new();

    /// <summary>The change that puts a document into the graph; empty when it is there already.</summary>
    /// <exception cref="InvalidDataException">A quote that is not in the text, or an actor that is not described.</exception>
    public async Task<GraphDelta> AddAsync(Core.Claims.Extraction extraction, CancellationToken cancellation = default)
    {
        NodeRecord document = DocumentIdentity.Node(extraction.Article);
        long revision = await store.ReadRevisionAsync(cancellation);
        IReadOnlyList<NodeRecord> known = await store.ReadNodesAsync([document.Id], cancellation);
        if (known.Count > 0 && DocumentIdentity.Outranks(known[0], document)) return new GraphDelta();
        GraphDelta delta = await ChangeAsync(document.Id, document, known.Count > 0 ? known[0] : null, ClaimRecorder.Record(extraction), cancellation);
        return delta with { Basis = revision };
    }

    /// <summary>The change that takes a document out of the graph; null when it is not there.</summary>
    /// <param name="documentId"><c>doc:…</c></param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<GraphDelta?> RemoveAsync(string documentId, CancellationToken cancellation = default)
    {
        long revision = await store.ReadRevisionAsync(cancellation);
        IReadOnlyList<NodeRecord> known = await store.ReadNodesAsync([documentId], cancellation);
        return known.Count == 0 ? null : await ChangeAsync(documentId, null, known[0], [], cancellation) with { Basis = revision };
    }

    async Task<GraphDelta> ChangeAsync(string documentId, NodeRecord? document, NodeRecord? stored, List<StoredClaim> now, CancellationToken cancellation)
    {
        List<StoredClaim> then = await ReadAsync(new ClaimSelection { Documents = [documentId] }, cancellation);
        List<string> blocks = [.. then.Concat(now).Select(c => c.Block).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        List<StoredClaim> others = [.. (await ReadAsync(new ClaimSelection { Blocks = blocks }, cancellation)).Where(c => c.DocumentId != documentId)];

        DerivedGraph before = ClaimDerivation.Of(then.Concat(others), documentId), after = ClaimDerivation.Of(now.Concat(others), documentId);
        await AddPairsAsync(before, after, blocks, cancellation);
        await AddEntitiesAsync(before, after, documentId, cancellation);
        if (stored is not null) before.Add(stored);
        if (document is not null) after.Add(document);
        return Difference(before, after);
    }

    async Task AddPairsAsync(DerivedGraph before, DerivedGraph after, List<string> blocks, CancellationToken cancellation)
    {
        HashSet<(string First, string Second)> pairs = PairDerivation.Pairs(before.Events.Concat(after.Events));
        if (pairs.Count == 0) return;
        IReadOnlyList<string> between = await store.ReadBlocksBetweenAsync([.. pairs.Order()], cancellation);
        List<string> further = [.. between.Except(blocks, StringComparer.Ordinal)];
        List<ResolvedEvent> events = further.Count == 0 ? [] : ClaimDerivation.Of(await ReadAsync(new ClaimSelection { Blocks = further }, cancellation), document: null).Events;
        PairDerivation.Add(before, pairs, before.Events.Concat(events));
        PairDerivation.Add(after, pairs, after.Events.Concat(events));
    }

    async Task AddEntitiesAsync(DerivedGraph before, DerivedGraph after, string documentId, CancellationToken cancellation)
    {
        // Office-holders without a name live in one event; other entities without an entry in the gazetteers collect their names from all claims.
        List<string> provisional = [.. before.Actors.Concat(after.Actors)
            .Where(a => a.Value[0].Kind != ActorKind.OfficeHolder && entities.Known(a.Key) is null)
            .Select(a => a.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ILookup<string, StoredActor> elsewhere = (provisional.Count == 0 ? [] : await ReadAsync(new ClaimSelection { Entities = provisional }, cancellation))
            .Where(c => c.DocumentId != documentId)
            .SelectMany(c => c.Actors).ToLookup(a => a.Id, StringComparer.Ordinal);
        foreach (DerivedGraph graph in (DerivedGraph[])[before, after])
        {
            foreach ((string id, List<StoredActor> seen) in graph.Actors)
            {
                graph.Add(entities.Known(id) ?? EntityNodes.Provisional(id, [.. seen, .. elsewhere[id]]));
                foreach (PossibleIdentity identity in seen.Select(a => a.Identity).OfType<PossibleIdentity>().DistinctBy(i => i.OtherId))
                    AddIdentity(graph, id, identity);
            }

            foreach (string place in graph.Places) AddPlace(graph, place);
        }

        // One that the document shared with claims of other blocks stays, without the names that only this document gave it.
        foreach (string id in provisional)
            if (!after.Nodes.ContainsKey(id) && elsewhere[id].Any()) after.Add(EntityNodes.Provisional(id, [.. elsewhere[id]]));
    }

    void AddIdentity(DerivedGraph graph, string id, PossibleIdentity identity)
    {
        if (entities.Known(identity.OtherId) is not { } other || id == identity.OtherId) return;
        graph.Add(other);
        graph.Relate("POSSIBLY_SAME_AS", id, identity.OtherId, Properties.Of(("reason", identity.Reason), ("score", identity.Score)));
    }

    void AddPlace(DerivedGraph graph, string id)
    {
        NodeRecord place = entities.Known(id) ?? throw new InvalidDataException($"the place '{id}' is in no gazetteer");
        graph.Add(place);
        if (!place.Labels.Contains("Place") || entities.CountryOf(id) is not { } country || entities.Known(country) is not { } node) return;
        graph.Add(node);
        graph.Relate("LOCATED_IN", id, country);
    }

    static GraphDelta Difference(DerivedGraph before, DerivedGraph after)
    {
        string[] gone = [.. before.Nodes.Keys.Where(id => !after.Nodes.ContainsKey(id)).Order(StringComparer.Ordinal)];
        return new GraphDelta
        {
            // Where a place lies is no news: it goes with the place.
            DeleteRelationships = [.. before.Relationships.Keys.Where(k => k.Type != "LOCATED_IN" && !after.Relationships.ContainsKey(k)).Order()],
            DeleteNodes = [.. gone.Where(id => !IsEntity(before.Nodes[id]))],
            PutNodes = [.. after.Nodes.Values.Where(n => !before.Nodes.TryGetValue(n.Id, out NodeRecord? was) || !was.Equals(n)).OrderBy(n => n.Id, StringComparer.Ordinal)],
            PutRelationships = [.. after.Relationships.Values
                .Where(r => !before.Relationships.TryGetValue(r.Identity, out RelationshipRecord? was) || was != r).OrderBy(r => r.Identity)],
            Orphans = [.. gone.Where(id => IsEntity(before.Nodes[id])).OrderBy(id => before.Nodes[id].Labels.Contains("Place") ? 0 : 1)],
        };
    }

    static bool IsEntity(NodeRecord node) => node.Labels.Contains("Entity");

    async Task<List<StoredClaim>> ReadAsync(ClaimSelection selection, CancellationToken cancellation) =>
        [.. (await store.ReadClaimsAsync(selection, cancellation))
            .Select(claim => _claims.Read(claim.Record ?? throw new InvalidDataException($"{claim.Id} has no record")))];
}
