using KnowledgeGraph.Training.Relations;
using System.Text.Json;

namespace KnowledgeGraph.Evaluation.Extraction;

/// <summary>A file in the format of the gold guide, as the measures read it.</summary>
sealed class ScoredDocument
{
    static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["held"] = "held",
        ["planned"] = "planned",
        ["proposed"] = "planned",
        ["postponed"] = "planned",
        ["cancelled"] = "not",
        ["refused"] = "not",
        ["denied"] = "not",
    };

    ScoredDocument(JsonElement root)
    {
        Dictionary<string, string?> officesByName = new(StringComparer.Ordinal);
        List<ScoredFact> people = [], speakers = [];
        List<string> withoutOffice = [];
        foreach (JsonElement person in Items(root, "people"))
        {
            string name = Text(person, "name") ?? "";
            string? of = Text(person, "of");
            officesByName[name] = of;
            if (string.IsNullOrEmpty(of))
            {
                withoutOffice.Add(name);
                continue;
            }

            people.Add(new ScoredFact(name, of, "", false));
            if (Text(person, "status") != "former") speakers.Add(new ScoredFact(name, of, "", false));
        }

        Offices = [.. people.Where(person => !withoutOffice.Exists(name => NameMatch.Same(person.From, name)))];
        WithoutOffice = withoutOffice;
        Speakers = speakers;
        Meetings = [.. Items(root, "meetings")];
        People = officesByName;
        Memberships = [.. Items(root, "memberships").Select(item => new ScoredFact(Text(item, "member") ?? "", Text(item, "organization") ?? "", MembershipGroup(Text(item, "status")), IsOptional(item)))];
        Stances = [.. Items(root, "stances").Select(item => new ScoredFact(Text(item, "from") ?? "", Text(item, "to") ?? "", Text(item, "stance") ?? "", IsOptional(item)))];
        Quotes = [.. new[] { "meetings", "memberships", "stances" }.SelectMany(key => Items(root, key)).Select(QuotesOf)];
    }

    public IReadOnlyList<ScoredFact> Offices { get; }

    /// <summary>People whose office the article does not give.</summary>
    public IReadOnlyList<string> WithoutOffice { get; }

    /// <summary>Who speaks for which country or body.</summary>
    public IReadOnlyList<ScoredFact> Speakers { get; }

    public IReadOnlyList<ScoredFact> Memberships { get; }

    public IReadOnlyList<ScoredFact> Stances { get; }

    /// <summary>The quotes of each meeting, membership and stance.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Quotes { get; }

    JsonElement[] Meetings { get; }

    Dictionary<string, string?> People { get; }

    public static ScoredDocument Read(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.Exists(path) ? File.ReadAllText(path) : "{}");
        return new ScoredDocument(json.RootElement.Clone());
    }

    /// <summary>Who met or called whom; <paramref name="lenient"/> for the gold side, where small summits give optional pairs.</summary>
    public List<ScoredContact> Pairs(bool lenient)
    {
        List<ScoredContact> pairs = [];
        foreach (JsonElement meeting in Meetings)
        {
            List<string> participants = Participants(meeting);
            string? kind = Text(meeting, "kind");
            if (participants.Count is < 2 or > 6 || !(kind is "meeting" or "call" || lenient && kind == "summit")) continue;
            for (int i = 0; i < participants.Count; i++)
                for (int j = i + 1; j < participants.Count; j++)
                {
                    string a = participants[i], b = participants[j];
                    bool colleagues = participants.Count > 2 && People.TryGetValue(a, out string? of) && !string.IsNullOrEmpty(of)
                        && People.TryGetValue(b, out string? other) && of == other;
                    pairs.Add(Contact(meeting, a, b, colleagues || kind == "summit" || IsOptional(meeting)));
                }
        }

        return pairs;
    }

    public List<ScoredContact> Attendance(bool lenient)
    {
        List<ScoredContact> attendances = [];
        foreach (JsonElement meeting in Meetings)
        {
            string? kind = Text(meeting, "kind");
            string[] kinds = kind is "visit" or "summit" ? [kind] : lenient && kind == "meeting" ? ["summit", "visit"] : [];
            foreach (string one in kinds)
                foreach (string participant in Participants(meeting))
                    attendances.Add(Contact(meeting, participant, one, one != kind || IsOptional(meeting)));
        }

        return attendances;
    }

    static ScoredContact Contact(JsonElement meeting, string a, string b, bool optional) =>
        new(a, b, Groups.GetValueOrDefault(Text(meeting, "status") ?? "", "?"), Text(meeting, "date"), Text(meeting, "datePhrase"), Text(meeting, "country"), optional);

    static string MembershipGroup(string? status) => status switch
    {
        "member" or "founding" => "full",
        "former" or "suspended" => "not",
        _ => "partial",
    };

    static List<string> Participants(JsonElement meeting) =>
        [.. Items(meeting, "participants").Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : Text(item, "name") ?? "")];

    static IReadOnlyList<string> QuotesOf(JsonElement item) =>
        !string.IsNullOrEmpty(Text(item, "quote")) ? [Text(item, "quote")!] : [.. Items(item, "evidence").Select(evidence => Text(evidence, "quote") ?? "")];

    static bool IsOptional(JsonElement item) => Text(item, "tier") == "optional";

    static IEnumerable<JsonElement> Items(JsonElement item, string key) =>
        item.TryGetProperty(key, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    static string? Text(JsonElement item, string key) => item.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
