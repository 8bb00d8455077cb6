namespace KnowledgeGraph.Core.Relations;

/// <summary>The numbers of the answers to questions of each <see cref="RelationKind"/>; 0 is always "no".</summary>
public static class RelationAnswers
{
    public const int No = 0;

    /// <summary>Of a stand.</summary>
    public const int Supports = 1, Opposes = 2, Sanctions = 3, Cooperates = 4;

    /// <summary>Of a contact or an attendance: done or going on; to come (planned, proposed or put off); not to be (cancelled, refused or denied).</summary>
    public const int Held = 1, ToCome = 2, Off = 3;

    /// <summary>Added to how a contact stands where it is a call, and to how an attendance stands where it is of a gathering and no visit.</summary>
    public const int Other = 3;

    /// <summary>Of a membership.</summary>
    public const int Full = 1, Partial = 2, Ended = 3;

    /// <summary>The most answers that a question has.</summary>
    public const int Most = 7;

    /// <summary>How many answers there are.</summary>
    public static int Count(RelationKind kind) => kind switch
    {
        RelationKind.Stand => 5,
        RelationKind.Membership => 4,
        _ => Most,
    };
}
