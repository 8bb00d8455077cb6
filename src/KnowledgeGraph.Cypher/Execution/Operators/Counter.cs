namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Rows left to skip or to pass.</summary>
sealed class Counter(long left)
{
    internal long Left { get; set; } = left;
}
