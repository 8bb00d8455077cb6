namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>One place of a <see cref="TokenPattern"/>.</summary>
sealed record PatternItem(PatternItemKind Kind)
{
    /// <summary>Words that may stand here.</summary>
    public IReadOnlySet<string>? Words { get; init; }

    public bool Optional { get; init; }

    /// <summary>How long a gap may be, or how many members a list must have.</summary>
    public int Number { get; init; }
}
