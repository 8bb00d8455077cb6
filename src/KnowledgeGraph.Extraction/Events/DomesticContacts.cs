using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// Tells contacts within one government from diplomatic ones: a president with his own minister, an adviser with lawmakers. Rivals, parties
/// and heads of parts of a country are no such government, and neither are those of a country that several govern.
/// </summary>
public sealed class DomesticContacts(Representation representation, ActorGazetteer gazetteer, ActorWords words)
{
    public bool Is(EventKind kind, IReadOnlyList<ActorReference> participants)
    {
        if (kind is not (EventKind.Meeting or EventKind.Call) || participants.Count < 2 || GovernmentOf(participants[0]) is not { } government || words.IsSplit(government)) return false;
        for (int i = 1; i < participants.Count; i++)
        {
            if (GovernmentOf(participants[i]) != government) return false;
            for (int other = 0; other < i; other++)
                if (representation.AreRivalHeads(participants[other].Id, participants[i].Id)) return false;
        }

        return true;
    }

    /// <summary>"Lawmakers who took part: A, B and C": is it a gathering at home, of people of one country as far as anybody's is told?</summary>
    public bool IsGathering(IReadOnlyList<ActorReference> participants)
    {
        const int least = 4;
        if (participants.Count < least || participants.Any(actor => !actor.IsPerson)) return false;
        string[] sides = [.. participants.Select(actor => SideOf(actor.Id)).OfType<string>().Distinct(StringComparer.Ordinal)];
        return sides is [var home] && ActorGazetteer.KindOf(home) == ActorKind.Country && !words.IsSplit(home);
    }

    /// <summary>The country of a person, or the body of many countries; null where nothing is told of him, or a body that nobody knows: a company, a league.</summary>
    string? SideOf(string personId) =>
        representation.CountryOf(personId) ?? (representation.BodyOf(personId) is { } body && gazetteer.Knows(body) ? gazetteer.CountryOfActor(body) ?? body : null);

    string? GovernmentOf(ActorReference actor) => actor.Kind switch
    {
        ActorKind.Person => representation.GovernmentOf(actor.Id),
        ActorKind.OfficeHolder when words.IsExecutive(representation.TitleOf(actor.Id)) => representation.CountryOf(actor.Id),
        _ => null,
    };
}
