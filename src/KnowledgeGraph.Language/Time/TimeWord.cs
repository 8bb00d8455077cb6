namespace KnowledgeGraph.Language.Time;

/// <summary>A token as the patterns see it.</summary>
/// <param name="Categories">All it can be.</param>
/// <param name="Value">Its number: of the month, the weekday, the year …; -1 for "few".</param>
/// <param name="Literal">The number of the word among those the patterns spell out; 0 for any other.</param>
readonly record struct TimeWord(TimeCategory Categories, int Value, int Literal)
{
    public bool Is(TimeCategory category) => (Categories & category) != 0;
}
