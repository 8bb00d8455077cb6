using KnowledgeGraph.Hosting.Sources;

namespace KnowledgeGraph.Hosting.Loading;

/// <summary>What became of one document of a load.</summary>
public sealed record DocumentOutcome
{
    /// <summary>The file it came from.</summary>
    public required string Path { get; init; }

    public required DocumentState State { get; init; }

    /// <summary>The source's name for it; null when rejected before it had one.</summary>
    public string? ArticleId { get; init; }

    /// <summary><c>doc:…</c>; null when rejected.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Set when rejected or failed.</summary>
    public Rejection? Rejection { get; init; }

    public int Events { get; init; }

    public int Claims { get; init; }
}
