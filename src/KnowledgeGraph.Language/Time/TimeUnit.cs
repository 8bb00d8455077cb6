namespace KnowledgeGraph.Language.Time;

/// <summary>The units of <c>vocabulary.tsv</c> by their values.</summary>
enum TimeUnit
{
    None = 0,
    Day = 1,
    Week = 2,
    Month = 3,
    Year = 4,
    Decade = 5,
    Century = 6,
    Hour = 7,
    Fortnight = 8,
}
