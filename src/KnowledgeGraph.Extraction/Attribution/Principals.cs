using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>For whom who acts or speaks does so: a minister for his country.</summary>
sealed class Principals(Representation representation, ActorReader actors, ActorGazetteer gazetteer)
{
    /// <summary>The country or body, or the actor himself where none is known.</summary>
    public string Of(ActorReference actor) => representation.BodyOf(actor.Id) ?? LedBy(actor) ?? actor.Id;

    /// <summary>Who has the stand towards a person: a lawmaker or a candidate, and any politician of the holder's own country, is meant himself.</summary>
    /// <param name="holder">Who takes the stand.</param>
    /// <param name="target">Towards whom.</param>
    public string Target(string holder, ActorReference target)
    {
        if (target.Kind is not (ActorKind.Person or ActorKind.OfficeHolder)) return target.Id;
        string body = Of(target);
        if (target.Kind == ActorKind.OfficeHolder || body == target.Id) return body;
        return representation.SpeaksForHimself(target.Id) || gazetteer.CountryOfActor(holder) == body ? target.Id : body;
    }

    /// <summary>Who takes the stand: a lawmaker or a candidate for himself.</summary>
    public string Holder(ActorReference actor) => actor.Kind == ActorKind.Person && representation.SpeaksForHimself(actor.Id) ? actor.Id : Of(actor);

    /// <summary>A leader who is so well known that the article has but his surname: "hold Duarte to account".</summary>
    string? LedBy(ActorReference actor) =>
        actor.Kind == ActorKind.Person && actors.NameOf(actor) is var name && !name.Contains(' ', StringComparison.Ordinal) ? gazetteer.CountryLedBy(actor.Id, name) : null;
}
