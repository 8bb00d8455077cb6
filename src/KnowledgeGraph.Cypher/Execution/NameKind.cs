namespace KnowledgeGraph.Cypher.Execution;

/// <summary>What a name in a query names in the graph.</summary>
enum NameKind : byte
{
    Label,
    Type,
    Key,
}
