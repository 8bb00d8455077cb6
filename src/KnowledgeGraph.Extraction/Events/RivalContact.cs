using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>A contact that a word brings in without its being told who takes part, and that "the meeting" may speak of: "Lawmakers met on Monday".</summary>
/// <param name="Token">The word.</param>
/// <param name="Actors">Those of whom it is told.</param>
public sealed record RivalContact(int Token, IReadOnlyList<ActorReference> Actors)
{
    /// <summary>Does it come after a contact, and is it another?</summary>
    /// <param name="token">The word that told of that contact.</param>
    /// <param name="participants">Those who take part in it.</param>
    /// <param name="representation">Who stands for whom.</param>
    public bool Displaces(int token, IReadOnlyList<ActorReference> participants, Representation representation) =>
        Token > token && !(Actors.Count > 0 && Actors.All(actor => participants.Any(one => representation.Same(one, actor))));
}
