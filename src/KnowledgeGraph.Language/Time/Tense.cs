namespace KnowledgeGraph.Language.Time;

/// <summary>Where the governing verb puts a phrase of time.</summary>
enum Tense : byte
{
    Unknown,
    Past,
    Present,
    Future,
}
