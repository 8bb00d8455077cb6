namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// The write statements. Names in them come from <see cref="GraphVocabulary"/>, values are always rows of the one parameter, so that the
/// server plans each text once.
/// </summary>
static class Statements
{
    /// <summary>Rows: id, properties (id among them).</summary>
    public static string PutNodes(string root, IReadOnlyList<string> labels, IEnumerable<string> others)
    {
        string own = string.Concat(labels.Where(label => label != root).Select(label => $", n:{label}"));
        string lost = string.Concat(others.Select(label => $":{label}"));
        return $"UNWIND $rows AS row MERGE (n:{root} {{id: row[0]}}) SET n = row[1]{own}{(lost.Length == 0 ? "" : $" REMOVE n{lost}")}";
    }

    /// <summary>
    /// Behind a statement that puts nodes: in one row the ids and, in the same order, the numbers by which the server finds the nodes without an
    /// index. Their function is deprecated where <c>elementId</c> came in, which servers of version 4 lack.
    /// </summary>
    public const string ReturnNumbers = " RETURN collect(row[0]) AS ids, collect(id(n)) AS numbers";

    /// <summary>Rows as for <see cref="PutNodes"/>, none of which is there yet.</summary>
    public static string CreateNodes(IReadOnlyList<string> labels) => $"UNWIND $rows AS row CREATE (n:{string.Join(':', labels)}) SET n = row[1]";

    /// <summary>
    /// Rows: start, and what leaves it, each as properties, end, and the key where the type has one; so that a start is looked up, and its entry
    /// in the index locked, once for all that leaves it. Returns how many relationships had both ends.
    /// </summary>
    public static string PutRelationships(string type, string start, string end, string? key) => ByIds(start, end) + Merge(type, key);

    /// <summary>
    /// Rows as for <see cref="PutRelationships"/>, but each end is an id and a number. A number that meanwhile is another node's
    /// finds no end, and never a wrong one.
    /// </summary>
    public static string PutNumberedRelationships(string type, string? key) => ByNumbers + Merge(type, key);

    /// <summary>Rows as for <see cref="PutNumberedRelationships"/>, none of which is there yet.</summary>
    public static string CreateNumberedRelationships(string type) => $"{ByNumbers} CREATE (a)-[r:{type}]->(b) SET r = next[0] RETURN count(*) AS put";

    /// <summary>Rows: start, end, and the key where the type has one.</summary>
    public static string DeleteRelationships(string type, string start, string end, string? key) =>
        $"UNWIND $rows AS row MATCH (:{start} {{id: row[0]}})-[r:{type}{(key is null ? "" : $" {{{key}: row[2]}}")}]->(:{end} {{id: row[1]}}) DELETE r";

    /// <summary>Rows: ids.</summary>
    public static string DeleteNodes(string root) => $"UNWIND $rows AS id MATCH (n:{root} {{id: id}}) DELETE n";

    /// <summary>Rows: ids. Where a place lies does not keep it.</summary>
    public static string DeleteOrphans(string root) =>
        $"UNWIND $rows AS id MATCH (n:{root} {{id: id}}) WHERE NOT (n)<--() AND NOT EXISTS {{ (n)-[r]->() WHERE type(r) <> 'LOCATED_IN' }} DETACH DELETE n";

    const string ByNumbers = "UNWIND $rows AS row MATCH (a) WHERE id(a) = row[0][1] AND a.id = row[0][0] "
        + "UNWIND row[1] AS next MATCH (b) WHERE id(b) = next[1][1] AND b.id = next[1][0]";

    static string ByIds(string start, string end) =>
        $"UNWIND $rows AS row MATCH (a:{start} {{id: row[0]}}) UNWIND row[1] AS next MATCH (b:{end} {{id: next[1]}})";

    static string Merge(string type, string? key) =>
        $" MERGE (a)-[r:{type}{(key is null ? "" : $" {{{key}: next[2]}}")}]->(b) SET r = next[0] RETURN count(*) AS put";
}
