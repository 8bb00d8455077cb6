namespace KnowledgeGraph.Hosting.Loading;

/// <summary>What a load did with a document.</summary>
public enum DocumentState
{
    /// <summary>In the graph now, new or with changes.</summary>
    Loaded,

    /// <summary>In the graph already, exactly so.</summary>
    Unchanged,

    /// <summary>It is no article, or its claims do not hold.</summary>
    Rejected,

    /// <summary>Reading it went wrong in a way that is no fault of the document.</summary>
    Failed,
}
