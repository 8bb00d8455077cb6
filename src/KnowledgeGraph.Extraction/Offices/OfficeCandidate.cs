namespace KnowledgeGraph.Extraction.Offices;

/// <summary>An office that one place of a text gives a person; its words are tokens <c>[First, End)</c>.</summary>
sealed record OfficeCandidate(string Rule, string Title, string Level, string OfId, string Status, double Score, int First, int End)
{
    /// <summary>Whether nothing but a country named nearby tells whose office it is.</summary>
    public bool IsGuess { get; init; }
}
