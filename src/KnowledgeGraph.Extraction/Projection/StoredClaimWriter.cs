using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>Writes what <see cref="StoredClaimReader"/> reads. The order of the properties is part of a claim's id; what is null is left out.</summary>
static class StoredClaimWriter
{
    public static void Write(Utf8JsonWriter json, StoredClaim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("documentId", claim.DocumentId);
        if (claim.Published is { } published) json.WriteString("published", published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("block", claim.Block);
        json.WriteString("kind", claim.Kind);
        json.WriteString("quote", claim.Quote);
        json.WriteNumber("start", claim.Start);
        json.WriteNumber("end", claim.End);
        json.WriteString("rule", claim.Rule);
        json.WriteNumber("confidence", claim.Confidence);
        json.WriteString("modality", claim.Modality.ToString());
        json.WriteBoolean("positive", claim.Positive);
        WriteTexts(json, "saidBy", claim.SaidBy);
        if (claim.Steps is not null) WriteTexts(json, "steps", claim.Steps);
        json.WriteStartArray("actors");
        foreach (StoredActor actor in claim.Actors) Write(json, actor);
        json.WriteEndArray();
        if (claim.Event is not null) Write(json, claim.Event);
        if (claim.Relation is not null) Write(json, claim.Relation);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, StoredActor actor)
    {
        json.WriteStartObject();
        json.WriteString("id", actor.Id);
        json.WriteString("kind", actor.Kind.ToString());
        json.WriteString("name", actor.Name);
        if (actor.Aliases is not null) WriteTexts(json, "aliases", actor.Aliases);
        json.WriteBoolean("provisional", actor.Provisional);
        json.WriteBoolean("isLeader", actor.IsLeader);
        if (actor.Identity is { } identity)
        {
            json.WriteStartObject("identity");
            json.WriteString("actorId", identity.ActorId);
            json.WriteString("otherId", identity.OtherId);
            json.WriteString("otherName", identity.OtherName);
            json.WriteString("reason", identity.Reason);
            json.WriteNumber("score", identity.Score);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, StoredEvent told)
    {
        json.WriteStartObject("event");
        json.WriteString("key", told.Key);
        json.WriteString("kind", told.Kind.ToString());
        json.WriteString("status", told.Status.ToString());
        json.WriteString("final", told.Final.ToString());
        json.WriteStartArray("participants");
        foreach (Participant participant in told.Participants)
        {
            json.WriteStartObject();
            json.WriteString("actorId", participant.ActorId);
            json.WriteString("role", participant.Role.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("date");
        WriteText(json, "value", told.Date.Value);
        WriteText(json, "phrase", told.Date.Phrase);
        json.WriteString("basis", told.Date.Basis.ToString());
        json.WriteEndObject();
        WriteText(json, "place", told.Place);
        WriteText(json, "placeId", told.PlaceId);
        WriteText(json, "countryIso3", told.CountryIso3);
        WriteText(json, "occasion", told.Occasion);
        WriteText(json, "summitId", told.SummitId);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, StoredRelation relation)
    {
        json.WriteStartObject("relation");
        json.WriteString("from", relation.From);
        json.WriteString("to", relation.To);
        json.WriteString("value", relation.Value);
        WriteText(json, "label", relation.Label);
        WriteText(json, "level", relation.Level);
        WriteText(json, "asOf", relation.AsOf);
        json.WriteEndObject();
    }

    static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
