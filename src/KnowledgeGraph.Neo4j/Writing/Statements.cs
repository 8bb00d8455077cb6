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

    /// <summary>Rows as for <see cref="PutNodes"/>, none of which is there yet.</summary>
    public static string CreateNodes(IReadOnlyList<string> labels) => $"UNWIND $rows AS row CREATE (n:{string.Join(':', labels)}) SET n = row[1]";

    /// <summary>Rows: start, end, properties, and the key where the type has one. Returns how many rows had both ends.</summary>
    public static string PutRelationships(string type, string start, string end, string? key) =>
        $"UNWIND $rows AS row MATCH (a:{start} {{id: row[0]}}) MATCH (b:{end} {{id: row[1]}}) "
        + $"MERGE (a)-[r:{type}{(key is null ? "" : $" {{{key}: row[3]}}")}]->(b) SET r = row[2] RETURN count(*) AS put";

    /// <summary>Rows as for <see cref="PutRelationships"/>, none of which is there yet.</summary>
    public static string CreateRelationships(string type, string start, string end) =>
        $"UNWIND $rows AS row MATCH (a:{start} {{id: row[0]}}) MATCH (b:{end} {{id: row[1]}}) CREATE (a)-[r:{type}]->(b) SET r = row[2] RETURN count(*) AS put";

    /// <summary>Rows: start, end, and the key where the type has one.</summary>
    public static string DeleteRelationships(string type, string start, string end, string? key) =>
        $"UNWIND $rows AS row MATCH (:{start} {{id: row[0]}})-[r:{type}{(key is null ? "" : $" {{{key}: row[2]}}")}]->(:{end} {{id: row[1]}}) DELETE r";

    /// <summary>Rows: ids.</summary>
    public static string DeleteNodes(string root) => $"UNWIND $rows AS id MATCH (n:{root} {{id: id}}) DELETE n";

    /// <summary>Rows: ids. Where a place lies does not keep it.</summary>
    public static string DeleteOrphans(string root) =>
        $"UNWIND $rows AS id MATCH (n:{root} {{id: id}}) WHERE NOT (n)<--() AND NOT EXISTS {{ (n)-[r]->() WHERE type(r) <> 'LOCATED_IN' }} DETACH DELETE n";
}
