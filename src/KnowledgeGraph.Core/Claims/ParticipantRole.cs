namespace KnowledgeGraph.Core.Claims;

/// <summary>What a participant is at an event.</summary>
public enum ParticipantRole : byte
{
    Participant,
    Host,
    Visitor,
    Chair,
    Mediator,
}
