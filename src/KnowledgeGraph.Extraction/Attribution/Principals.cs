using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>For whom who acts or speaks does so: a minister for his country.</summary>
sealed class Principals(Representation representation, ActorReader actors, ActorGazetteer gazetteer)
{
    /// <summary>The country or body, or the actor himself where none is known.</summary>
    public string Of(ActorReference actor) => representation.BodyOf(actor.Id) ?? LedBy(actor) ?? actor.Id;

    /// <summary>A leader who is so well known that the article has but his surname: "hold Duarte to account".</summary>
    string? LedBy(ActorReference actor) =>
        actor.Kind == ActorKind.Person && actors.NameOf(actor) is var name && !name.Contains(' ', StringComparison.Ordinal) ? gazetteer.CountryLedBy(actor.Id, name) : null;
}
