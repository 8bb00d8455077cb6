namespace KnowledgeGraph.Core.Claims;

/// <summary>Who took, or was to take, part.</summary>
public readonly record struct Participant(string ActorId, ParticipantRole Role = ParticipantRole.Participant);
