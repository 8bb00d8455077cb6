namespace KnowledgeGraph.Core.Claims;

/// <summary>The stands (gold guide, "stances").</summary>
public enum Stance : byte
{
    Supports,
    Opposes,
    Sanctions,
    Cooperates,
}
