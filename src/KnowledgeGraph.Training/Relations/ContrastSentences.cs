using KnowledgeGraph.Core.Relations;

namespace KnowledgeGraph.Training.Relations;

/// <summary>
/// Sentences of our own, each with facts that it tells and facts that it does not ("neither A nor B is a member"). Corpora have few denials, former members
/// and refusals, and a network that has seen none takes a denial for what it denies.
/// </summary>
static class ContrastSentences
{
    static readonly string[] Statuses = ["member", "founding", "observer", "dialogue partner", "candidate", "applicant", "joining", "former", "suspended", "associate"];

    /// <summary>The texts with what stands behind <c>=></c>.</summary>
    public static IEnumerable<(string Text, string[] Facts)> All()
    {
        foreach (string name in typeof(ContrastSentences).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("paraphrases-", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(typeof(ContrastSentences).Assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                if (line.Split("=>", StringSplitOptions.TrimEntries) is not [var text, var facts]) continue;
                yield return (text.Replace("\\n", "\n", StringComparison.Ordinal) + "\n", facts.Split(';', StringSplitOptions.TrimEntries));
            }
        }
    }

    /// <summary>Does a line say what is not so?</summary>
    public static bool Denies(string[] facts) => Array.Exists(facts, fact => fact.StartsWith("no ", StringComparison.Ordinal));

    /// <summary>What is told is right, what is denied is wrong, and all else is open; of a text that tells nothing, all is wrong.</summary>
    public static IEnumerable<RelationExample> Of(string[] facts, IReadOnlyList<RelationPassage> passages)
    {
        string[] denied = [.. facts.Where(fact => fact.StartsWith("no ", StringComparison.Ordinal)).Select(fact => fact[3..])];
        foreach (RelationPassage passage in passages)
        {
            int[] gold = new int[passage.Questions.Count];
            for (int i = 0; i < gold.Length; i++)
            {
                string[] told = Facts(passage.Questions[i]);
                gold[i] = facts is ["nothing"] ? RelationAnswers.No : RelationExample.Open;
                for (int answer = 1; answer < told.Length; answer++)
                    if (Array.Exists(facts, fact => Tells(fact, told[answer], passage.Questions[i]))) gold[i] = answer;
                if (gold[i] == RelationExample.Open && told.Any(fact => Array.Exists(denied, part => Contains(fact, part)))) gold[i] = RelationAnswers.No;
            }

            yield return new RelationExample(passage, gold, IsOwn: true);
        }
    }

    /// <summary>For each answer the fact that it would be, the first of its statuses; empty for "no".</summary>
    static string[] Facts(RelationQuestion question)
    {
        string first = Name(question.First), second = Name(question.Second);
        return question.Kind switch
        {
            RelationKind.Stand => ["", $"supports: {first} > {second}", $"opposes: {first} > {second}", $"sanctions: {first} > {second}", $"cooperates: {first} > {second}"],
            RelationKind.Membership => ["", $"{first} member {second}", $"{first} joining {second}", $"{first} former {second}"],
            RelationKind.Contact => ["", .. Contacts("meeting", $"{first} + {second}"), .. Contacts("call", $"{first} + {second}")],
            _ => ["", .. Contacts("visit", first), .. Contacts("summit", first)],
        };
    }

    static IEnumerable<string> Contacts(string kind, string who) => [$"{kind} held: {who}", $"{kind} planned: {who}", $"{kind} refused: {who}"];

    /// <summary>Is a fact of a line the one that an answer would be, with whatever others take part and whatever status of the same kind?</summary>
    static bool Tells(string fact, string told, RelationQuestion question)
    {
        if (fact == told) return true;
        if (question.Kind == RelationKind.Membership) return Statuses.Any(status => fact == told.Replace(" member ", $" {status} ", StringComparison.Ordinal).Replace(" joining ", $" {status} ", StringComparison.Ordinal).Replace(" former ", $" {status} ", StringComparison.Ordinal) && Group(status) == Group(Statuses.First(one => told.Contains($" {one} ", StringComparison.Ordinal))));
        if (question.Kind is not (RelationKind.Contact or RelationKind.Attendance) || fact.Split(": ") is not [var head, var who] || told.Split(": ") is not [var asked, var parties]) return false;
        string[] all = who.Split(" + ");
        return head.Split(' ')[0] == asked.Split(' ')[0] && State(head.Split(' ')[1]) == State(asked.Split(' ')[1]) && parties.Split(" + ").All(all.Contains);
    }

    static int Group(string status) => status switch
    {
        "member" or "founding" => RelationAnswers.Full,
        "former" or "suspended" => RelationAnswers.Ended,
        _ => RelationAnswers.Partial,
    };

    static int State(string status) => status switch
    {
        "held" => RelationAnswers.Held,
        "planned" or "proposed" or "postponed" => RelationAnswers.ToCome,
        _ => RelationAnswers.Off,
    };

    /// <summary>Does a fact hold the words that are denied: a kind, a status, a name, in whatever order two are named?</summary>
    static bool Contains(string fact, string denied)
    {
        if (fact.Length == 0) return false;
        if (fact.Contains(denied, StringComparison.Ordinal)) return true;
        return fact.Split(": ") is [var head, var who] && who.Split(" + ") is [var first, var second] && $"{head}: {second} + {first}".Contains(denied, StringComparison.Ordinal);
    }

    static string Name(RelationParty party) => party.Id.StartsWith("country:", StringComparison.Ordinal) ? party.Id["country:".Length..] : party.Names[0];
}
