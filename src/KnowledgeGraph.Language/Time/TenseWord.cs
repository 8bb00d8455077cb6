namespace KnowledgeGraph.Language.Time;

/// <summary>What <c>tenses.tsv</c> knows of a word.</summary>
[Flags]
enum TenseWord
{
    None = 0,
    Future = 1 << 0,
    Plan = 1 << 1,
    Past = 1 << 2,
    Schedule = 1 << 3,
    Report = 1 << 4,
    Have = 1 << 5,
    Be = 1 << 6,
    Ahead = 1 << 7,
    Behind = 1 << 8,
    Conjunction = 1 << 9,
    Noun = 1 << 10,
}
