namespace KnowledgeGraph.Core.Graph;

/// <summary>What an index finds: values, or words in them.</summary>
public enum IndexKind : byte
{
    Range,
    FullText,
}
