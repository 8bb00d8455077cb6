namespace KnowledgeGraph.Language.Coreference;

/// <summary>How a phrase refers.</summary>
enum PhraseKind : byte
{
    Name,

    /// <summary>A noun with "the", "this", "both", a possessor and the like.</summary>
    Definite,

    /// <summary>Any other noun.</summary>
    Indefinite,
    Pronoun,

    /// <summary>Phrases joined by "and".</summary>
    Pair,
}
