namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>*min..max</c>.</summary>
public readonly record struct RelationshipLength(int Minimum, int? Maximum);
