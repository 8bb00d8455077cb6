namespace KnowledgeGraph.Core.Text;

/// <summary>The morphological features that extraction reads, as flags (a subset of the features of Universal Dependencies).</summary>
[Flags]
public enum Morphology : uint
{
    None = 0,
    Singular = 1 << 0,
    Plural = 1 << 1,
    First = 1 << 2,
    Second = 1 << 3,
    Third = 1 << 4,
    Past = 1 << 5,
    Present = 1 << 6,
    Finite = 1 << 7,
    Infinitive = 1 << 8,
    Participle = 1 << 9,
    Gerund = 1 << 10,
    Imperative = 1 << 11,
    Passive = 1 << 12,
    Masculine = 1 << 13,
    Feminine = 1 << 14,
    Neuter = 1 << 15,
    Possessive = 1 << 16,
    Reflexive = 1 << 17,
    Relative = 1 << 18,
    Interrogative = 1 << 19,
    Demonstrative = 1 << 20,
    Definite = 1 << 21,
    Indefinite = 1 << 22,
    Comparative = 1 << 23,
    Superlative = 1 << 24,
    Negative = 1 << 25,
}
