namespace KnowledgeGraph.Hosting.LanguageModels;

/// <summary>What a language model is asked to answer with: the JSON of the gold guide.</summary>
sealed record GuideAnswer
{
    public IReadOnlyList<GuidePerson> People { get; init; } = [];

    public IReadOnlyList<GuideMeeting> Meetings { get; init; } = [];

    public IReadOnlyList<GuideMembership> Memberships { get; init; } = [];

    public IReadOnlyList<GuideStance> Stances { get; init; } = [];
}
