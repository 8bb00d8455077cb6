namespace KnowledgeGraph.Hosting.Sources;

/// <summary>A file or a line of it is no article.</summary>
sealed class RejectedException(string reason, int? line = null) : Exception(reason)
{
    public int? Line { get; } = line;
}
