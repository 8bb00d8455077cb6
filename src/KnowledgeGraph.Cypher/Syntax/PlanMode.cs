namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>Whether a query is run, only planned, or run and its rows counted.</summary>
public enum PlanMode
{
    Run,
    Explain,
    Profile,
}
