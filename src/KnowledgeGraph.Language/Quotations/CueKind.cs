namespace KnowledgeGraph.Language.Quotations;

/// <summary>How a word reports speech.</summary>
enum CueKind : byte
{
    None,

    /// <summary>A clause follows, with or without "that".</summary>
    Say,

    /// <summary>A clause follows only with "that".</summary>
    That,

    /// <summary>The one spoken to stands between.</summary>
    Tell,

    /// <summary>"quoted X as saying".</summary>
    Quote,

    /// <summary>Reports words between quotation marks only.</summary>
    Call,
}
