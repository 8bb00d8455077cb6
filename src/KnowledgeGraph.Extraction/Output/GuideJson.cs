using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Output;

/// <summary>
/// What an article says in the JSON of the gold guide (people, meetings, memberships, stances), each entry with its evidence:
/// offsets in code points, the exact words, the rule and who says it.
/// </summary>
public static class GuideJson
{
    static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8, ending in a line feed.</summary>
    public static byte[] Write(Core.Claims.Extraction extraction)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options)) new Writing(extraction, json).Write();
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>How the guide writes an actor: a person's or organization's name, a country's code, an office-holder as "leader of TKM".</summary>
    public static string Name(Actor actor) => actor.Kind == ActorKind.Country && actor.Iso3 is { } code && !ActorGazetteer.IsOwnCode(code) ? code : actor.Name;

    sealed class Writing(Core.Claims.Extraction extraction, Utf8JsonWriter json)
    {
        readonly Dictionary<string, Actor> _actors = extraction.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);

        public void Write()
        {
            json.WriteStartObject();
            json.WriteString("id", extraction.Article.Id);
            Optional("published", extraction.Article.Published?.ToString("yyyy-MM-dd"));
            List("people", extraction.People, Person);
            ILookup<string, EventClaim> byEvent = extraction.Claims.OfType<EventClaim>().ToLookup(c => c.EventKey, StringComparer.Ordinal);
            List("meetings", extraction.Events, e => Meeting(e, [.. byEvent[e.Key]]));
            List("memberships", Groups<MembershipClaim>(c => (c.MemberId, c.OrganizationId, c.Status)), Membership);
            List("stances", Groups<StanceClaim>(c => (c.FromId, c.ToId, c.Stance, c.Topic)), Stance);
            json.WriteEndObject();
        }

        /// <summary>Claims that say the same, those that are so; what is denied is in the graph, not in the guide's format.</summary>
        IEnumerable<T[]> Groups<T>(Func<T, object> key) where T : Claim =>
            extraction.Claims.OfType<T>().Where(c => c.Positive).GroupBy(key).Select(g => g.ToArray());

        void Person(PersonMention person)
        {
            json.WriteString("name", Name(_actors[person.PersonId]));
            Optional("office", person.Office?.Title);
            Optional("of", person.Office is { } office ? Name(_actors[office.OfId]) : null);
            Optional("status", person.Office?.Status);
        }

        void Meeting(DocumentEvent told, EventClaim[] claims)
        {
            json.WriteString("kind", Lower(told.Kind));
            json.WriteString("status", Lower(told.Status));
            json.WriteStartArray("participants");
            foreach (string name in told.Participants.Select(p => Name(_actors[p.ActorId])).Distinct(StringComparer.Ordinal)) json.WriteStringValue(name);
            json.WriteEndArray();
            Optional("date", told.Date.Value);
            Optional("datePhrase", told.Date.Phrase);
            json.WriteString("dateBasis", Lower(told.Date.Basis));
            Optional("place", told.Place);
            Optional("country", told.CountryIso3);
            Optional("occasion", told.Occasion);
            Evidence(claims, claims.Where(c => c.Status == told.Status).DefaultIfEmpty(claims[0]).MaxBy(c => c.Confidence)!);
        }

        void Membership(MembershipClaim[] claims)
        {
            json.WriteString("member", Name(_actors[claims[0].MemberId]));
            json.WriteString("organization", Name(_actors[claims[0].OrganizationId]));
            json.WriteString("status", claims[0].Status);
            Evidence(claims, claims[0]);
        }

        void Stance(StanceClaim[] claims)
        {
            json.WriteString("from", Name(_actors[claims[0].FromId]));
            json.WriteString("to", Name(_actors[claims[0].ToId]));
            json.WriteString("stance", Lower(claims[0].Stance));
            Optional("topic", claims[0].Topic);
            Evidence(claims, claims[0]);
        }

        void Evidence(IReadOnlyList<Claim> claims, Claim best)
        {
            json.WriteString("quote", best.Evidence.Quote);
            List("evidence", claims, claim =>
            {
                (int start, int end) = CodePoints.Of(extraction.Article.Text, claim.Evidence.Span);
                json.WriteNumber("start", start);
                json.WriteNumber("end", end);
                json.WriteString("quote", claim.Evidence.Quote);
                json.WriteString("rule", claim.Rule);
                json.WriteString("modality", Lower(claim.Modality));
                if (claim.SaidBy.Count == 0) return;
                json.WriteStartArray("saidBy");
                foreach (string id in claim.SaidBy) json.WriteStringValue(Name(_actors[id]));
                json.WriteEndArray();
            });
        }

        void List<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (T item in items)
            {
                json.WriteStartObject();
                write(item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        void Optional(string name, string? value)
        {
            if (value is null) json.WriteNull(name); else json.WriteString(name, value);
        }

        static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
    }
}
