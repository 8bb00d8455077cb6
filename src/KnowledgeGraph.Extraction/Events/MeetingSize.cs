namespace KnowledgeGraph.Extraction.Events;

/// <summary>How many take part in a meeting.</summary>
static class MeetingSize
{
    /// <summary>So many who are all named make a meeting; more, a summit (the gold guide).</summary>
    public const int Few = 6;
}
