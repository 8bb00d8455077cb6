namespace KnowledgeGraph.Language.Tokenization;

/// <summary>What a UTF-16 code unit is to the tokenizer.</summary>
enum CharClass : byte
{
    /// <summary>White space, controls and invisible format characters: between tokens, never in one.</summary>
    Space,
    Letter,
    Digit,

    /// <summary>Combining marks, joiners and selectors: they belong to the character before them.</summary>
    Mark,

    /// <summary>A half of a surrogate pair.</summary>
    Surrogate,
    Punctuation,
}
