using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Embedded.Records;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// The constraints and indexes of every store: those of <c>graph-schema/neo4j/migrations</c>, which a test compares with these, so that
/// a query finds the same ones by the same names everywhere. Here in code because the first query of a process costs more than all of them.
/// </summary>
static class StoreSchema
{
    public static IReadOnlyList<IndexDefinition> Indexes { get; } =
    [
        IdIndex("Entity"),
        IdIndex("Event"),
        IdIndex("Document"),
        IdIndex("Claim"),
        Range("claim_block", "Claim", "block"),
        Range("event_block", "Event", "block"),
        Range("entity_name", "Entity", "name"),
        Range("event_date", "Event", "dateFrom"),
        Range("event_status", "Event", "status"),
        Range("document_published", "Document", "publishedAt"),
        Text("entity_names", "Entity", "name", "aliases"),
        Text("claim_quotes", "Claim", "quote"),
    ];

    /// <summary>The index by which the nodes of a label are found by id.</summary>
    public static IndexDefinition IdIndex(string label) =>
        new(label.ToLowerInvariant() + "_id", IndexKind.Range, false, [label], [RecordView.IdProperty], ConstraintKind.Unique);

    static IndexDefinition Range(string name, string label, string property) => new(name, IndexKind.Range, false, [label], [property], ConstraintKind.None);

    static IndexDefinition Text(string name, string label, params string[] properties) =>
        new(name, IndexKind.FullText, false, [label], properties, ConstraintKind.None);
}
