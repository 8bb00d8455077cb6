namespace KnowledgeGraph.Core.Claims;

/// <summary>What became of a contact, as far as is known. A plan never turns held because its day has passed.</summary>
public enum EventStatus : byte
{
    Held,
    Planned,
    Proposed,
    Postponed,
    Cancelled,
    Refused,
    Denied,
}
