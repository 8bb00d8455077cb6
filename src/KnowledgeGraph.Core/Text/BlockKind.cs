namespace KnowledgeGraph.Core.Text;

/// <summary>What a block of text is for. Only headlines, body and list items say anything about the story.</summary>
public enum BlockKind : byte
{
    Body,
    Headline,

    /// <summary>A list item or a table row of the story itself.</summary>
    ListItem,

    /// <summary>A link to another story; nothing in the graph comes from it.</summary>
    RelatedLink,

    Caption,

    /// <summary>Bylines, copyright lines, "click here", bare dates and the like.</summary>
    Boilerplate,
}
