using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>Reads what <see cref="StoredClaimWriter"/> writes; what is missing or of another kind throws as <see cref="JsonElement"/> does.</summary>
static class StoredClaimReader
{
    public static StoredClaim Read(JsonElement claim) => new()
    {
        Id = Required(claim, "id"),
        DocumentId = Required(claim, "documentId"),
        Published = Text(claim, "published") is { } published ? DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Block = Required(claim, "block"),
        Kind = Required(claim, "kind"),
        Quote = Required(claim, "quote"),
        Start = claim.GetProperty("start").GetInt32(),
        End = claim.GetProperty("end").GetInt32(),
        Rule = Required(claim, "rule"),
        Confidence = claim.GetProperty("confidence").GetDouble(),
        Modality = (Modality)Value(claim, "modality", typeof(Modality)),
        Positive = claim.GetProperty("positive").GetBoolean(),
        SaidBy = Texts(claim.GetProperty("saidBy")),
        Steps = claim.TryGetProperty("steps", out JsonElement steps) ? Texts(steps) : null,
        Actors = Actors(claim.GetProperty("actors")),
        Event = claim.TryGetProperty("event", out JsonElement told) ? Event(told) : null,
        Relation = claim.TryGetProperty("relation", out JsonElement relation) ? Relation(relation) : null,
    };

    static StoredActor[] Actors(JsonElement array)
    {
        StoredActor[] actors = new StoredActor[array.GetArrayLength()];
        for (int i = 0; i < actors.Length; i++)
        {
            JsonElement actor = array[i];
            actors[i] = new StoredActor
            {
                Id = Required(actor, "id"),
                Kind = (ActorKind)Value(actor, "kind", typeof(ActorKind)),
                Name = Required(actor, "name"),
                Aliases = actor.TryGetProperty("aliases", out JsonElement aliases) ? Texts(aliases) : null,
                Provisional = actor.GetProperty("provisional").GetBoolean(),
                IsLeader = actor.GetProperty("isLeader").GetBoolean(),
                Identity = actor.TryGetProperty("identity", out JsonElement identity) ? Identity(identity) : null,
            };
        }

        return actors;
    }

    static PossibleIdentity Identity(JsonElement identity) => new(
        Required(identity, "actorId"), Required(identity, "otherId"), Required(identity, "otherName"), Required(identity, "reason"), identity.GetProperty("score").GetDouble());

    static StoredEvent Event(JsonElement told) => new()
    {
        Key = Required(told, "key"),
        Kind = (EventKind)Value(told, "kind", typeof(EventKind)),
        Status = (EventStatus)Value(told, "status", typeof(EventStatus)),
        Final = (EventStatus)Value(told, "final", typeof(EventStatus)),
        Participants = Participants(told.GetProperty("participants")),
        Date = Date(told.GetProperty("date")),
        Place = Text(told, "place"),
        PlaceId = Text(told, "placeId"),
        CountryIso3 = Text(told, "countryIso3"),
        Occasion = Text(told, "occasion"),
        SummitId = Text(told, "summitId"),
    };

    static Participant[] Participants(JsonElement array)
    {
        Participant[] participants = new Participant[array.GetArrayLength()];
        for (int i = 0; i < participants.Length; i++) participants[i] = new Participant(Required(array[i], "actorId"), (ParticipantRole)Value(array[i], "role", typeof(ParticipantRole)));
        return participants;
    }

    static EventDate Date(JsonElement date) => new(Text(date, "value"), Text(date, "phrase"), (DateBasis)Value(date, "basis", typeof(DateBasis)));

    static StoredRelation Relation(JsonElement relation) => new()
    {
        From = Required(relation, "from"),
        To = Required(relation, "to"),
        Value = Required(relation, "value"),
        Label = Text(relation, "label"),
        Level = Text(relation, "level"),
        AsOf = Text(relation, "asOf"),
    };

    static string Required(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

    static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;

    static string[] Texts(JsonElement array)
    {
        string[] texts = new string[array.GetArrayLength()];
        for (int i = 0; i < texts.Length; i++) texts[i] = array[i].GetString() ?? throw new FormatException("a text is null");
        return texts;
    }

    static object Value(JsonElement element, string name, Type type) => Enum.Parse(type, Required(element, name));
}
