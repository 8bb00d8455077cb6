namespace KnowledgeGraph.Cypher;

/// <summary>What a query may use before it is stopped.</summary>
public sealed record QueryLimits
{
    public static QueryLimits Default { get; } = new();

    /// <summary>Null lets it run as long as it takes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Bytes that sorting, grouping, collecting and the result may hold, as counted by the engine, for each thread of a query; 1 GB unless said otherwise.</summary>
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>Rows of the result; a query with more of them fails.</summary>
    public long Rows { get; init; } = long.MaxValue;

    /// <summary>Threads that a query over very many nodes may use; all processors unless said otherwise, 1 for none but the caller's.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
