namespace KnowledgeGraph.Language.Coreference;

/// <summary>What sort of thing is referred to.</summary>
enum ReferentKind : byte
{
    Unknown,
    Person,
    Organization,
    Place,
    Thing,
}
