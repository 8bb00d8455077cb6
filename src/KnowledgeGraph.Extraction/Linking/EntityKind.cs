namespace KnowledgeGraph.Extraction.Linking;

/// <summary>What an entity of the gazetteers is.</summary>
public enum EntityKind : byte
{
    Country,
    Organization,
    Person,
    Place,
}
