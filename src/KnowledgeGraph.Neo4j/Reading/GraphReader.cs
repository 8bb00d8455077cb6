using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Neo4j.Writing;
using Neo4j.Driver;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>What the loader and the exports read.</summary>
sealed class GraphReader(Neo4jConnection connection, GraphVocabulary vocabulary)
{
    const string ClaimsQuery = """
        UNWIND $documents AS id MATCH (:Document {id: id})<-[:FROM_DOCUMENT]-(c:Claim) RETURN c.id AS id, c.record AS record
        UNION
        UNWIND $blocks AS block MATCH (c:Claim {block: block}) RETURN c.id AS id, c.record AS record
        UNION
        UNWIND $entities AS id MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(c:Claim) RETURN c.id AS id, c.record AS record
        """;

    const string BlocksQuery = """
        UNWIND $pairs AS pair
        MATCH (:Entity {id: pair[0]})-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(:Entity {id: pair[1]})
        RETURN DISTINCT e.block AS block
        """;

    public async Task<IReadOnlyList<ClaimRecord>> ClaimsAsync(ClaimSelection selection, CancellationToken cancellation)
    {
        if (selection.Documents.Count + selection.Blocks.Count + selection.Entities.Count == 0) return [];
        List<ClaimRecord> claims = await RowsAsync(
            ClaimsQuery,
            new() { ["documents"] = selection.Documents, ["blocks"] = selection.Blocks, ["entities"] = selection.Entities },
            row => new ClaimRecord(row[0].As<string>(), row[1].As<string?>()),
            cancellation);
        return [.. claims.OrderBy(claim => claim.Id, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<string>> BlocksBetweenAsync(IReadOnlyList<(string First, string Second)> pairs, CancellationToken cancellation)
    {
        if (pairs.Count == 0) return [];
        object?[] rows = [.. pairs.Select(pair => new object?[] { pair.First, pair.Second })];
        List<string> blocks = await RowsAsync(BlocksQuery, new() { ["pairs"] = rows }, row => row[0].As<string>(), cancellation);
        return [.. blocks.Order(StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var nodes = new List<NodeRecord>();
        foreach (IGrouping<string?, string> group in ids.Distinct(StringComparer.Ordinal).GroupBy(vocabulary.FindRoot))
        {
            if (group.Key is null) continue;
            nodes.AddRange(await RowsAsync(
                $"UNWIND $ids AS id MATCH (n:{group.Key} {{id: id}}) RETURN labels(n) AS labels, properties(n) AS properties",
                new() { ["ids"] = group.ToList() },
                Records.Node,
                cancellation));
        }

        return Sorted(nodes);
    }

    /// <summary>Every node by id: prefix after prefix, each in the order of the index.</summary>
    public async IAsyncEnumerable<NodeRecord> AllNodesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach ((string prefix, string root) in vocabulary.Prefixes)
        {
            string query = $"MATCH (n:{root}) WHERE n.id STARTS WITH $prefix RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id";
            IAsyncEnumerable<NodeRecord> nodes = StreamAsync(query, new() { ["prefix"] = prefix }, Records.Node, cancellation);
            await foreach (NodeRecord node in OrdinalOrder.OfAsync(nodes, node => [node.Id], (one, other) => string.CompareOrdinal(one.Id, other.Id), cancellation))
                yield return node;
        }
    }

    /// <summary>Every relationship by type, start, end and key.</summary>
    public async IAsyncEnumerable<RelationshipRecord> AllRelationshipsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (string type in vocabulary.Types)
        {
            string? key = vocabulary.KeyOf(type);
            string query = $"MATCH (a)-[r:{type}]->(b) RETURN a.id AS start, b.id AS end, properties(r) AS properties "
                + $"ORDER BY start, end{(key is null ? "" : $", coalesce(r.{key}, '')")}";
            IAsyncEnumerable<RelationshipRecord> relationships = StreamAsync(query, [], row => Records.Relationship(row, type, key), cancellation);
            await foreach (RelationshipRecord relationship in OrdinalOrder.OfAsync(
                relationships, Keys, (one, other) => one.Identity.CompareTo(other.Identity), cancellation))
                yield return relationship;
        }
    }

    static string[] Keys(RelationshipRecord relationship) => [relationship.Identity.StartId, relationship.Identity.EndId, relationship.Identity.Key];

    Task<List<T>> RowsAsync<T>(string query, Dictionary<string, object?> parameters, Func<IRecord, T> read, CancellationToken cancellation) =>
        connection.ReadAsync(
            async runner =>
            {
                IResultCursor cursor = await runner.RunAsync(query, parameters);
                var rows = new List<T>();
                await foreach (IRecord record in cursor.WithCancellation(cancellation)) rows.Add(read(record));
                return rows;
            },
            cancellation);

    /// <summary>A result too large to be kept: once rows have been handed out, a failure is the caller's.</summary>
    async IAsyncEnumerable<T> StreamAsync<T>(
        string query, Dictionary<string, object?> parameters, Func<IRecord, T> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using IAsyncSession session = connection.Session(AccessMode.Read);
        IResultCursor cursor = await connection.GuardAsync(() => session.RunAsync(query, parameters), CancellationToken.None);
        await using IAsyncEnumerator<IRecord> rows = cursor.GetAsyncEnumerator(cancellation);
        while (await connection.GuardAsync(() => rows.MoveNextAsync().AsTask(), CancellationToken.None)) yield return read(rows.Current);
    }

    static NodeRecord[] Sorted(List<NodeRecord> nodes) => [.. nodes.OrderBy(node => node.Id, StringComparer.Ordinal)];
}
