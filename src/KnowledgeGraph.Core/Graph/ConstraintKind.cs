namespace KnowledgeGraph.Core.Graph;

/// <summary>What an index besides promises.</summary>
public enum ConstraintKind : byte
{
    None,
    Unique,
}
