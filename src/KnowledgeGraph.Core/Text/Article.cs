namespace KnowledgeGraph.Core.Text;

/// <summary>A raw text with what is known about it before it is read.</summary>
public sealed record Article
{
    /// <summary>The name its source gives it, or <c>doc:</c> and the hash of its text.</summary>
    public required string Id { get; init; }

    public required string Text { get; init; }

    public string? Title { get; init; }

    /// <summary>Day of publication; <see langword="null"/> when unknown, and then no weekday in the text is a date.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where <see cref="Published"/> comes from: <c>metadata</c>, <c>command line</c>, <c>dateline</c>; null without a date.</summary>
    public string? PublishedBasis { get; init; }

    public string? Url { get; init; }

    public string? Source { get; init; }

    public string? Licence { get; init; }
}
