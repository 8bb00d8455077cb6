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

    /// <summary>Countries and organizations.</summary>
    Parts,

    /// <summary>A person in an office of a country.</summary>
    Head,
    Adjective,

    /// <summary>"we", "our" in a joint statement: those who issue it.</summary>
    Issuers,
    Organization,

    /// <summary>The end of a clause: the organization named last.</summary>
    Last,
}
