namespace KnowledgeGraph.Language.Blocks;

/// <summary>What a cue says about its line.</summary>
enum LineCue : byte
{
    None,
    Caption,
    Boilerplate,

    /// <summary>A link to another story.</summary>
    Related,

    /// <summary>A heading over links to other stories.</summary>
    Section,
}
