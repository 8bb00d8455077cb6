namespace KnowledgeGraph.Language.Tokenization;

/// <summary>What follows an abbreviation's full stop.</summary>
enum AbbreviationKind : byte
{
    /// <summary>Not an abbreviation.</summary>
    None,

    /// <summary>A name ("Dr."): never the end of a sentence.</summary>
    Title,
    Month,
    Day,

    /// <summary>A figure ("No. 5"); before anything else the word is no abbreviation.</summary>
    Number,

    /// <summary>The rest of the sentence ("e.g.").</summary>
    Inner,

    /// <summary>Either the rest of the sentence or the next one ("Inc.", "U.S.").</summary>
    Final,

    /// <summary>Never a new sentence: before a capital its stop is the sentence's ("etc.").</summary>
    Tail,

    /// <summary>More names: a single capital.</summary>
    Initial,
}
