namespace KnowledgeGraph.Extraction.Actors;

/// <summary>A phrase that tells of a group by what it does.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Noun">The word for it: "separatist" in "separatist leaders".</param>
/// <param name="IsOfBodies">Several groups, and not the members of one: "rebel groups".</param>
/// <param name="IsOne">One of the groups: "the rebel group".</param>
readonly record struct FactionPhrase(FactionKind Kind, string Noun, bool IsOfBodies, bool IsOne)
{
    /// <summary>What a group is called with the word that tells it from others: "Harbour rebel groups", "Norwegian opposition".</summary>
    public string Name(string qualifier) => Kind == FactionKind.Opposition ? $"{qualifier} {Noun}" : IsOfBodies && Kind != FactionKind.Factions ? $"{qualifier} {Noun} groups" : $"{qualifier} {Noun}s";
}
