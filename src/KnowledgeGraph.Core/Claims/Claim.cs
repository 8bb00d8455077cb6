namespace KnowledgeGraph.Core.Claims;

/// <summary>One thing that an article says, with the words in which it says it.</summary>
public abstract record Claim
{
    public required Evidence Evidence { get; init; }

    /// <summary>The name of the rule that read it, as in the rule files.</summary>
    public required string Rule { get; init; }

    public Modality Modality { get; init; } = Modality.Asserted;

    /// <summary>False for "did not", "denied that".</summary>
    public bool Positive { get; init; } = true;

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Ids of those who say it: the speaker first, then who quotes him, and so on. Empty: the article says it itself.</summary>
    public IReadOnlyList<string> SaidBy { get; init; } = [];

    /// <summary>How it was read, a sentence each: whom the words stand for, what gives the status, what the day rests on. Empty where the words say all.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];
}
