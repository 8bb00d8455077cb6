namespace KnowledgeGraph.Language.Coreference;

/// <summary>The personal pronouns of the third person, and the first person singular, as one of a few kinds.</summary>
enum PronounKind : byte
{
    None,
    He,
    She,
    It,
    They,

    /// <summary>"I", "me", "my": whoever speaks.</summary>
    Speaker,
}
