namespace KnowledgeGraph.Extraction.Linking;

/// <summary>How a phrase of the gazetteers names its entity.</summary>
[Flags]
enum NameUse : byte
{
    Name = 0,

    /// <summary>An adjective or demonym of a country.</summary>
    Demonym = 1,

    /// <summary>Only in capitals: "WHO", not "who".</summary>
    Acronym = 2,

    /// <summary>A word of its own outside names ("Nice", "Mary"): it counts only where something else says that it is a name.</summary>
    Common = 4,

    /// <summary>A body of a government that stands for its country ("the State Department").</summary>
    Body = 8,
}
