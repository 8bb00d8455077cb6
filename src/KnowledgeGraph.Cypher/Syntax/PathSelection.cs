namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>Which of the paths that fit are taken.</summary>
public enum PathSelection
{
    All,
    Shortest,
    AllShortest,
}
