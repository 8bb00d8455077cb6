using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>A place in the text that stands for an actor: tokens <c>[First, End)</c> with the head word.</summary>
public readonly record struct ActorReference(string Id, ActorKind Kind, int Head, int First, int End)
{
    public bool IsPerson => Kind is ActorKind.Person or ActorKind.OfficeHolder;
}
