namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>What became of an inner run.</summary>
sealed class NestedState
{
    internal bool Matched { get; set; }

    internal bool Stopped { get; set; }
}
