namespace KnowledgeGraph.Core.Relations;

/// <summary>Does a sentence tell a relation between two parties? What a classifier sees of it, and its answer.</summary>
public sealed class RelationQuestion
{
    /// <summary>The length of <see cref="Features"/>.</summary>
    public const int FeatureCount = 64;

    /// <summary>So many of the first <see cref="Features"/> tell what the rules say, the very first which answer theirs is.</summary>
    public const int RuleFeatures = 16;

    /// <summary>The one besides that tells what the rules say: whether they have read that each of the two has met a third.</summary>
    public const int SharedPartnerFeature = 43;

    public required RelationKind Kind { get; init; }

    public required RelationParty First { get; init; }

    /// <summary>The same as <see cref="First"/> where only one is asked of.</summary>
    public required RelationParty Second { get; init; }

    /// <summary>The tokens on and beside the way between them, in text order, counted from the sentence's first token.</summary>
    public required int[] Tokens { get; init; }

    /// <summary>For each of <see cref="Tokens"/>.</summary>
    public required PathPosition[] Positions { get; init; }

    /// <summary>The first party's word on the way, or −1.</summary>
    public required int FirstToken { get; init; }

    /// <summary>The second party's word on the way, or −1.</summary>
    public required int SecondToken { get; init; }

    /// <summary>The top of the way.</summary>
    public required int Top { get; init; }

    /// <summary>What else is known of the two, numbers from 0 to 1: what the rules say of them, what they are, how far apart they stand.</summary>
    public required float[] Features { get; init; }

    /// <summary>Have the rules read the relation? </summary>
    public bool IsTold => Features.AsSpan(1, RelationAnswers.Count(Kind) - 1).ContainsAnyExcept(0f);

    /// <summary>The probability of each answer, by the numbers of <see cref="RelationAnswers"/>; empty until it is asked.</summary>
    public float[] Answer { get; set; } = [];

    /// <summary>The most probable answer that is not "no".</summary>
    public int Best
    {
        get
        {
            int best = 1;
            for (int answer = 2; answer < Answer.Length; answer++)
                if (Answer[answer] > Answer[best]) best = answer;
            return best;
        }
    }
}
