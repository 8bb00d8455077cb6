namespace KnowledgeGraph.Core.Text;

/// <summary>What a date rests on.</summary>
public enum DateBasis : byte
{
    /// <summary>Nothing: the words name no date that can be known.</summary>
    Unknown,

    /// <summary>The words alone: "15 September 2022".</summary>
    Explicit,

    /// <summary>The words against the publication date or another date in the text: "on Thursday", "two days later".</summary>
    Resolved,

    /// <summary>The publication date alone: an official readout without a date word.</summary>
    Publication,
}
