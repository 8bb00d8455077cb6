namespace KnowledgeGraph.Core.Text;

/// <summary>What a phrase of time says.</summary>
public enum TimeKind : byte
{
    /// <summary>A day, month, year or a span of them.</summary>
    Date,

    /// <summary>A length of time: "for two hours".</summary>
    Duration,

    /// <summary>A repetition: "every year", "weekly".</summary>
    Set,

    /// <summary>"now", "recently", "in the past", "soon": no day can be named.</summary>
    Vague,
}
