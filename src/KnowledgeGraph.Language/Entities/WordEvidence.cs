namespace KnowledgeGraph.Language.Entities;

/// <summary>
/// What the recognizer sees of a word beside its vector and its letters, a bit each. The lowest twenty-eight are the
/// <see cref="LexiconClasses"/> of a phrase that begins here and of one that goes on here.
/// </summary>
[Flags]
enum WordEvidence : ulong
{
    None = 0,
    Capital = 1UL << 28,
    Capitals = 1UL << 29,
    Digit = 1UL << 30,
    FirstWord = 1UL << 31,

    /// <summary>In a sentence where nearly every word has a capital.</summary>
    TitleCase = 1UL << 32,

    /// <summary>In a sentence without lower case.</summary>
    AllCapitals = 1UL << 33,

    /// <summary>In a sentence without capitals.</summary>
    NoCapitals = 1UL << 34,

    /// <summary>Written here with a capital, but commoner without one.</summary>
    UsuallyLower = 1UL << 35,
    UnknownWord = 1UL << 36,
    MixedCase = 1UL << 37,
    FullStopInside = 1UL << 38,
    AfterHyphen = 1UL << 39,
    BeforeHyphen = 1UL << 40,

    /// <summary>Elsewhere in the document with a capital inside a sentence.</summary>
    CapitalElsewhere = 1UL << 41,

    /// <summary>Elsewhere in the document in lower case.</summary>
    LowerElsewhere = 1UL << 42,

    /// <summary>Somewhere in the document after a given name or a title.</summary>
    SurnameElsewhere = 1UL << 43,

    /// <summary>Somewhere in the document before a capital that a list knows as family name, or after a title and before a capital.</summary>
    GivenElsewhere = 1UL << 44,
    ForeignLetter = 1UL << 45,

    /// <summary>The conventions of Universal NER are asked for; the other one is for training alone.</summary>
    Universal = 1UL << 46,
    Groningen = 1UL << 47,
}
