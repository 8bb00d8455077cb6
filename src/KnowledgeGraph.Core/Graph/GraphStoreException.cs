namespace KnowledgeGraph.Core.Graph;

/// <summary>The store cannot be reached, is held by another process, is damaged, or refused a write. The message is one line for the user.</summary>
public sealed class GraphStoreException : Exception
{
    public GraphStoreException(string message) : base(message)
    {
    }

    public GraphStoreException(string message, Exception inner) : base(message, inner)
    {
    }
}
