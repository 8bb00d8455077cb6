namespace KnowledgeGraph.Language.Time;

/// <summary>A rule of <c>rules.yaml</c>: patterns, what may stand around them, and how the value is made.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Order">Its place in the file.</param>
/// <param name="Gives">How the value is made.</param>
/// <param name="After">Words one of which stands before the phrase; empty when anything may.</param>
/// <param name="Before">Words one of which follows it, unless the sentence ends; empty when anything may.</param>
/// <param name="NotBefore">Words and categories that do not follow it.</param>
/// <param name="Published">The day its examples are read on; null for none.</param>
/// <param name="Examples">Texts with the phrase in brackets, a bar and the value.</param>
/// <param name="Counterexamples">Texts that hold no phrase of this rule.</param>
sealed record TimeRule(
    string Name,
    int Order,
    TimeValue Gives,
    IReadOnlySet<int> After,
    IReadOnlySet<int> Before,
    TimeRule.Limits NotBefore,
    DateOnly? Published,
    IReadOnlyList<string> Examples,
    IReadOnlyList<string> Counterexamples)
{
    /// <summary>The day that examples are read on unless their rule says otherwise, a Friday.</summary>
    public static DateOnly ExampleDay { get; } = new(2022, 9, 16);

    /// <summary>What may not follow a phrase.</summary>
    public sealed record Limits(IReadOnlySet<int> Literals, TimeCategory Categories)
    {
        public bool Forbid(TimeWord word) => word.Is(Categories) || (word.Literal != 0 && Literals.Contains(word.Literal));
    }
}
