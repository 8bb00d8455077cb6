using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Who speaks and acts for whom in one article: a person for the country or body of his office.</summary>
public sealed class Representation
{
    readonly Dictionary<string, List<string>> _bodies = new(StringComparer.Ordinal);
    readonly ActorGazetteer _gazetteer;

    public Representation(IEnumerable<OfficeClaim> offices, ActorGazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        foreach (OfficeClaim office in offices)
        {
            if (office.Status == "former") continue;
            if (!_bodies.TryGetValue(office.PersonId, out List<string>? list)) _bodies[office.PersonId] = list = [];
            if (!list.Contains(office.OfId)) list.Add(office.OfId);
        }
    }

    /// <summary>The country or organization that an actor acts for; null for a person without an office in the article.</summary>
    public string? BodyOf(string id) => ActorGazetteer.KindOf(id) switch
    {
        ActorKind.OfficeHolder => _gazetteer.OfficeHolder(id).OwnerId,
        ActorKind.Person => _bodies.TryGetValue(id, out List<string>? list) ? list[0] : null,
        _ => id,
    };

    /// <summary>Can both stand for one participant? The same actor, or one of them the other's country without a person named.</summary>
    public bool Same(ActorReference first, ActorReference second)
    {
        if (first.Id == second.Id) return true;
        if (first.IsPerson && second.IsPerson) return false;
        return BodyOf(first.Id) is { } body && body == BodyOf(second.Id);
    }

    /// <summary>Does the first say more exactly who it is: a person before an office, an office before a country?</summary>
    public static bool IsNearer(ActorReference first, ActorReference second) => Rank(first.Kind) < Rank(second.Kind);

    static int Rank(ActorKind kind) => kind switch
    {
        ActorKind.Person => 0,
        ActorKind.OfficeHolder => 1,
        _ => 2,
    };
}
