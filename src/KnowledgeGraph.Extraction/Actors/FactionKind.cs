namespace KnowledgeGraph.Extraction.Actors;

/// <summary>What a group that an article tells of without its name does.</summary>
enum FactionKind
{
    /// <summary>"the rebels", "separatist leaders".</summary>
    Rebels,

    /// <summary>"insurgents": often of many groups, of which an article names one.</summary>
    Insurgents,

    /// <summary>"militants", "militant groups".</summary>
    Militants,

    /// <summary>"the Islamists", "Islamist leaders".</summary>
    Islamists,

    /// <summary>"the opposition", "opposition leaders".</summary>
    Opposition,

    /// <summary>"the factions".</summary>
    Factions,
}
