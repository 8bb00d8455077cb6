namespace KnowledgeGraph.Language.Time;

/// <summary>A phrase found: tokens <c>[First, End)</c> of the document.</summary>
sealed record TimeMatch(TimeRule Rule, int First, int End, TimeCaptures Captures)
{
    /// <summary>The year of the date it is listed with ("March 17 and May 28, 2021"); 0 without one.</summary>
    public int LentYear { get; set; }
}
