namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>The nodes that a group has seen: a stretch of <see cref="NodeStamps"/>, or a set of its own.</summary>
struct SeenNodes
{
    internal IdSet? Set;
    internal int Start;
    internal int Count;

    /// <summary>How many times the group has come back to work.</summary>
    internal int Returns;
}
