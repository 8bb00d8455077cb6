namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>What a place of a pattern takes.</summary>
enum PatternItemKind : byte
{
    Words,

    /// <summary>Words without a comma.</summary>
    Gap,

    /// <summary>Words and commas.</summary>
    WideGap,
    Members,

    /// <summary>A person in an office of a country.</summary>
    Head,
    Adjective,
    Organization,

    /// <summary>The end of a clause: the organization named last.</summary>
    Last,
}
