namespace KnowledgeGraph.Core.Claims;

/// <summary>The kinds of contact (gold guide, "meetings").</summary>
public enum EventKind : byte
{
    Meeting,
    Call,
    Visit,
    Summit,
}
