namespace KnowledgeGraph.Core.Text;

/// <summary>How a mention refers.</summary>
public enum MentionKind : byte
{
    Name,

    /// <summary>"the Chinese leader", "the two leaders", "his Turkish counterpart".</summary>
    Description,
    Pronoun,
}
