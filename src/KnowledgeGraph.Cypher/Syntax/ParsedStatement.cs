namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A text and what it says.</summary>
public sealed record ParsedStatement(Statement Statement, PlanMode Mode, string Text);
