namespace KnowledgeGraph.Core.Claims;

/// <summary>Somebody or something that an article speaks of.</summary>
public sealed record Actor
{
    /// <summary>
    /// <c>person:vladimir-putin</c>, <c>country:RUS</c>, <c>org:african-union</c>; an unnamed office-holder belongs to his article:
    /// <c>person:leader-of-tkm@</c> and the start of the document's hash.
    /// </summary>
    public required string Id { get; init; }

    public required ActorKind Kind { get; init; }

    /// <summary>
    /// A person's fullest name in the article, a country's or organization's usual name, "leader of TKM" for an office-holder.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of a country or of an office-holder's country.</summary>
    public string? Iso3 { get; init; }

    /// <summary>The other ways in which the article names it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Not in the gazetteers: the id was made from the name.</summary>
    public bool Provisional { get; init; }

    /// <summary>Head of state, head of government or, where he rules, party leader.</summary>
    public bool IsLeader { get; init; }
}
