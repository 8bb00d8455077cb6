using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>What decides a status, from <c>status.yaml</c>.</summary>
public sealed class StatusRules
{
    internal IReadOnlyDictionary<string, List<StatusOperator>> Operators { get; }

    /// <summary>Auxiliaries: "will", "may".</summary>
    internal IReadOnlyDictionary<string, Outlook> Auxiliaries { get; }

    /// <summary>"shortly before the meeting": so little before it that it has been when the story is told.</summary>
    internal IReadOnlySet<string> Moments { get; }

    /// <summary>"leave", "brief": what those who meet do when they have met.</summary>
    internal IReadOnlySet<string> Sequels { get; }

    /// <summary>Words beside the noun: "planned talks", "the postponed meeting".</summary>
    internal IReadOnlyDictionary<string, Outlook> Modifiers { get; }

    /// <summary>Prepositions before the noun: "after talks", "ahead of a meeting".</summary>
    internal IReadOnlyDictionary<string, Outlook> Prepositions { get; }

    /// <summary>"not", "never", "no".</summary>
    internal IReadOnlySet<string> Negations { get; }

    /// <summary>"if", "unless", "whether".</summary>
    internal IReadOnlySet<string> Conditions { get; }

    /// <summary>Time phrases that tell of what is to come: "next", "tomorrow", "later".</summary>
    internal IReadOnlySet<string> Future { get; }

    /// <summary>"last", "yesterday", "ago".</summary>
    internal IReadOnlySet<string> Past { get; }

    /// <summary>Verbs of saying.</summary>
    internal IReadOnlySet<string> Speech { get; }

    /// <summary>"a round of talks", "the start of the summit".</summary>
    internal IReadOnlySet<string> Parts { get; }

    /// <summary>"reports that …", "rumours that …".</summary>
    internal IReadOnlySet<string> Hearsay { get; }

    /// <summary>"rumours that …": those of them that nobody vouches for.</summary>
    internal IReadOnlySet<string> Rumors { get; }

    /// <summary>"newspaper", "station": whose word is no more than a report.</summary>
    internal IReadOnlySet<string> Media { get; }

    /// <summary>"at no time", "under no circumstances": phrases that deny the verb behind them.</summary>
    internal HashSet<string> DenyingPhrases { get; }

    /// <summary>"telephone", "virtual": a contact that is not face to face.</summary>
    internal IReadOnlySet<string> Remote { get; }

    /// <summary>"forum", "roundtable": where politicians speak before others.</summary>
    internal IReadOnlySet<string> Panels { get; }

    /// <summary>"welcome", "pleasure": what guest and host say first.</summary>
    internal IReadOnlySet<string> Greetings { get; }

    /// <summary>Nouns of contacts that go on for long: "a dialogue with A and B" is no one meeting of three.</summary>
    internal IReadOnlySet<string> Processes { get; }

    /// <summary>"membership": what talks go on about for years.</summary>
    internal IReadOnlySet<string> Accessions { get; }

    /// <summary>"wife", "son": who is told of with his family is not told of with a delegation.</summary>
    internal IReadOnlySet<string> Kin { get; }

    /// <summary>What makes a country a part of it: "southern".</summary>
    internal IReadOnlySet<string> Directions { get; }

    /// <summary>Who asks questions for a newspaper or a station.</summary>
    internal IReadOnlySet<string> Interviewers { get; }

    /// <summary>"delegation", "envoy": who travels for a country or a body.</summary>
    internal IReadOnlySet<string> Travellers { get; }

    /// <summary>"trip", "visit".</summary>
    internal IReadOnlySet<string> Journeys { get; }

    internal IReadOnlySet<string> Feelings { get; }

    internal IReadOnlySet<string> Joys { get; }

    /// <summary>What one is at a contact: "was the guest of".</summary>
    internal IReadOnlySet<string> Roles { get; }

    /// <summary>"the trip that has taken her", "the summit, which will be held": whose tense is that of the journey or gathering.</summary>
    internal IReadOnlySet<string> Courses { get; }

    /// <summary>"the first president to visit".</summary>
    internal IReadOnlySet<string> Ordinals { get; }

    /// <summary>Verbs that tell nothing of when their object takes place.</summary>
    internal IReadOnlySet<string> Telling { get; }

    /// <summary>"maintain", "develop": what is done with contacts that are none in particular.</summary>
    internal IReadOnlySet<string> General { get; }

    /// <summary>"a date for the meeting": what is found for a contact that is to come.</summary>
    internal IReadOnlySet<string> Appointments { get; }

    /// <summary>"meet", "gather": who does so "for talks" is at them.</summary>
    internal IReadOnlySet<string> Gathering { get; }

    /// <summary>"accord", "decision": what was told of in the sentence before came about at a contact.</summary>
    internal IReadOnlySet<string> Outcomes { get; }

    /// <summary>"conclusion", "outcome": what has one has been.</summary>
    internal IReadOnlySet<string> Ended { get; }

    /// <summary>"when", "before", "until": what a clause in the present tense opens with, that is to come.</summary>
    internal IReadOnlySet<string> Openings { get; }

    /// <summary>"regularly", "often": no one contact is meant.</summary>
    internal IReadOnlySet<string> Habits { get; }

    /// <summary>"the eve of": of what is to come.</summary>
    internal IReadOnlySet<string> Eves { get; }

    /// <summary>"nearly": what is told so has not been.</summary>
    internal IReadOnlySet<string> Misses { get; }

    /// <summary>"barred from": who does so keeps another from it.</summary>
    internal IReadOnlySet<string> Preventing { get; }

    /// <summary>"semi-final", "striker": who meets with one of these beside meets on a field.</summary>
    internal IReadOnlySet<string> Matches { get; }

    /// <summary>"team", "final": two of these do so together.</summary>
    internal IReadOnlySet<string> Teams { get; }

    /// <summary>What is exchanged when nobody meets.</summary>
    internal IReadOnlySet<string> Exchanges { get; }

    internal IReadOnlySet<string> Contacts { get; }

    /// <summary>"hosted by", "dedicated to": a participle that says of a contact whose it is, and not that it has been.</summary>
    internal IReadOnlySet<string> Arranging { get; }

    /// <summary>"told reporters at the summit", "made the remarks at": what is said there, and to whom.</summary>
    internal IReadOnlySet<string> Occasioned { get; }

    /// <summary>"agreed", "pledged": what is done at a contact that has been, whatever it is about.</summary>
    internal IReadOnlySet<string> Deeds { get; }

    /// <summary>"thanked them for welcoming him": for what has been done.</summary>
    internal IReadOnlySet<string> Thanking { get; }

    /// <summary>"during", "after": the circumstances of what is done, or not done.</summary>
    internal IReadOnlySet<string> Circumstances { get; }

    /// <summary>"mention", "reach": who does not do so in talks is in them all the same.</summary>
    internal IReadOnlySet<string> Topics { get; }

    /// <summary>"is sending a delegation": in the progressive form what is to come.</summary>
    internal IReadOnlySet<string> Sending { get; }

    /// <summary>"had the opportunity to meet", "a chance to".</summary>
    internal IReadOnlySet<string> Chances { get; }

    /// <summary>"have", "take": what one does with a chance that is taken.</summary>
    internal IReadOnlySet<string> Seizing { get; }

    /// <summary>"miss", "lack": what one does with a chance that is not.</summary>
    internal IReadOnlySet<string> Missing { get; }

    /// <summary>"cut off", "ban": what one does with all contact that one refuses.</summary>
    internal IReadOnlySet<string> Severing { get; }

    /// <summary>"conditions for talks": what is said of them says nothing of the talks.</summary>
    internal IReadOnlySet<string> Terms { get; }

    /// <summary>"denied access to meet": what is asked for to do so.</summary>
    internal IReadOnlySet<string> Permissions { get; }

    /// <summary>"begin", "take place": of what does not do so there is none; what does not do anything else may well be.</summary>
    internal IReadOnlySet<string> Beginning { get; }

    /// <summary>"under discussion", "in the works": how it stands with what is.</summary>
    internal IReadOnlyDictionary<string, Outlook> InView { get; }

    StatusRules(YamlMap root)
    {
        WordLists lists = new();
        Dictionary<string, List<StatusOperator>> operators = new(StringComparer.Ordinal);
        foreach (YamlMap map in root.Maps("operators"))
        {
            StatusOperator read = new(
                map.Required("name"),
                Words(map, "words"),
                Relations(map),
                Words(map, "cases"),
                Parse(map, "gives"),
                map.Text("negated") is null ? Outlook.Open : Parse(map, "negated"),
                map.Text("indefinite") == "yes");
            foreach (string word in read.Words)
            {
                if (!operators.TryGetValue(word, out List<StatusOperator>? list)) operators[word] = list = [];
                list.Add(read);
            }
        }

        Operators = operators;
        Auxiliaries = Table(root, "auxiliaries");
        Modifiers = Table(root, "modifiers");
        Prepositions = Table(root, "prepositions");
        Negations = Words(root, "negations");
        Conditions = Words(root, "conditions");
        Future = Words(root, "future");
        Past = Words(root, "past");
        Speech = Words(root, "speech");
        Parts = Words(root, "parts");
        Hearsay = Words(root, "hearsay");
        Rumors = Words(root, "rumors");
        Media = Words(root, "media");
        DenyingPhrases = Words(root, "denying-phrases");
        General = Words(root, "general");
        Ended = Words(root, "ended");
        Outcomes = Words(root, "outcomes");
        Matches = Words(root, "matches");
        Teams = Words(root, "teams");
        Exchanges = Words(root, "exchanges");
        Contacts = Words(root, "contacts");
        Deeds = Words(root, "deeds");
        Thanking = Words(root, "thanking");
        Arranging = Words(root, "arranging");
        Occasioned = Words(root, "occasioned");
        Appointments = Words(root, "appointments");
        Gathering = Words(root, "gathering");
        Remote = Words(root, "remote");
        Panels = Words(root, "panels");
        Greetings = Words(root, "greetings");
        Processes = Words(root, "processes");
        Accessions = Words(root, "accessions");
        Kin = Words(root, "kin");
        Directions = Words(root, "directions");
        Interviewers = Words(root, "interviewers");
        Travellers = Words(root, "travellers");
        Journeys = Words(root, "journeys");
        Feelings = Words(root, "feelings");
        Joys = Words(root, "joys");
        Roles = Words(root, "roles");
        Courses = Words(root, "courses");
        Ordinals = Words(root, "ordinals");
        Telling = Words(root, "telling");
        Openings = Words(root, "openings");
        Habits = Words(root, "habits");
        Eves = Words(root, "eves");
        Misses = Words(root, "misses");
        Preventing = Words(root, "preventing");
        Circumstances = Words(root, "circumstances");
        Topics = Words(root, "topics");
        Moments = Words(root, "moments");
        Sequels = Words(root, "sequels");
        Sending = Words(root, "sending");
        Chances = Words(root, "chances");
        Seizing = Words(root, "seizing");
        Missing = Words(root, "missing");
        Severing = Words(root, "severing");
        Terms = Words(root, "terms");
        Permissions = Words(root, "permissions");
        Beginning = Words(root, "beginning");
        InView = Table(root, "in-view");
    }

    /// <exception cref="DataFileException">Whatever is wrong, with its line.</exception>
    public static StatusRules Read(string file, TextReader reader) => new(YamlFile.Read(file, reader));

    static Dictionary<string, Outlook> Table(YamlMap root, string section)
    {
        Dictionary<string, Outlook> table = new(StringComparer.Ordinal);
        YamlMap map = root.Map(section) ?? throw root.Error($"no '{section}'");
        foreach (string outlook in map.Keys)
            foreach (string word in Words(map, outlook))
                if (!table.TryAdd(word, Parse(map, outlook, outlook))) throw map.Error($"'{word}' twice", outlook);
        return table;
    }

    static HashSet<string> Words(YamlMap map, string key) =>
        [.. (map.Text(key) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => word.Replace('_', ' '))];

    static ulong Relations(YamlMap map)
    {
        try
        {
            return RelationNames.Set(map.Required("below"));
        }
        catch (FormatException error)
        {
            throw map.Error(error.Message, "below");
        }
    }

    static Outlook Parse(YamlMap map, string key, string? name = null) =>
        Enum.TryParse(name ?? map.Required(key), true, out Outlook outlook) ? outlook : throw map.Error($"'{name ?? map.Text(key)}' is no status", key);
}
