using System.Reflection;
using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Memberships;
using KnowledgeGraph.Extraction.Stances;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>The rules and word lists that come with the project, read once from its embedded files.</summary>
public sealed class RuleLibrary
{
    static readonly HashSet<string> EventKinds = ["meeting", "call", "visit", "summit"];

    static readonly HashSet<string> EventOptions = ["status", "persons", "joint", "open", "anaphoric", "bodies", "closed", "named", "told", "again", "several", "joined", "recalled", "participle", "hosted", "listing", "fresh", "ongoing", "receiving", "implied", "visiting", "away", "some", "reply", "companions", "addressed", "sided", "numbered", "abroad", "affirmed", "paired", "states", "listed", "fought"];

    static readonly HashSet<string> StanceKinds = ["supports", "opposes", "sanctions", "cooperates"];

    static readonly HashSet<string> StanceOptions = ["mutual", "doer", "loaded", "echo", "negative", "deed"];

    static readonly HashSet<string> MembershipStatuses =
        ["member", "founding", "observer", "dialogue partner", "associate", "candidate", "applicant", "joining", "former", "suspended", MembershipReader.None];

    static readonly HashSet<string> MembershipOptions = ["tense", "leaving", "several", "bodies", "listed", "last", "told", "of", "company", "summit"];

    RuleLibrary()
    {
        WordLists lists = new();
        NamedPaths paths = new();
        Read("actors.yaml", lists, paths, EventKinds, EventOptions);
        using TextReader official = Open("official-sources.tsv");
        Sources = new OfficialSources("official-sources.tsv", official);
        using TextReader divided = Open("divided-countries.tsv");
        ActorWords = new ActorWords(lists, new DividedCountries("divided-countries.tsv", divided));
        Events = new RuleSet(Read("events.yaml", lists, paths, EventKinds, EventOptions));
        Stands = new RuleSet(Read("stances.yaml", lists, paths, StanceKinds, StanceOptions));
        StanceWords = new StanceWords(lists);
        using TextReader deeds = Open("deed-words.tsv");
        DeedWords = new DeedWords("deed-words.tsv", deeds);
        Memberships = new RuleSet(Read("memberships.yaml", lists, paths, MembershipStatuses, MembershipOptions));
        MembershipWords = new MembershipWords(lists);
        using TextReader memberLists = Open("member-lists.tsv");
        MemberLists = new MemberListPatterns("member-lists.tsv", memberLists);
        using TextReader selection = Open("selection.yaml");
        YamlMap forms = YamlFile.Read("selection.yaml", selection);
        Unselective = Words(forms.Required("unselective"));
        using TextReader verbs = Open("irregular-verbs.tsv");
        Dictionary<string, string> irregular = TsvFile.Read("irregular-verbs.tsv", verbs).Rows.ToDictionary(row => row["form"], row => row["lemma"], StringComparer.Ordinal);
        HashSet<string> triggers = new(Triggers, StringComparer.Ordinal);
        IrregularForms = [.. Words(forms.Required("irregular")), .. irregular.Where(verb => triggers.Contains(verb.Value)).Select(verb => verb.Key)];
        WeakTriggers = Words(forms.Required("weak"));
        BesideBodies = Words(forms.Required("beside-bodies"));
        BeforePlaces = Words(forms.Required("before-places"));
        using TextReader status = Open("status.yaml");
        Status = StatusRules.Read("status.yaml", status);
        Lemmas = new TriggerLemmas(Triggers.Concat(Status.Operators.Keys), irregular);
    }

    /// <exception cref="DataFileException">An embedded file is wrong, with its line.</exception>
    public static RuleLibrary Load() => new();

    public ActorWords ActorWords { get; }

    /// <summary>Whose readouts which source publishes.</summary>
    public OfficialSources Sources { get; }

    /// <summary>Puts the lemmas of the rules' words right.</summary>
    public TriggerLemmas Lemmas { get; }

    public RuleSet Events { get; }

    public RuleSet Stands { get; }

    public StanceWords StanceWords { get; }

    /// <summary>What may have told of a deed before.</summary>
    public DeedWords DeedWords { get; }

    public RuleSet Memberships { get; }

    public MembershipWords MembershipWords { get; }

    /// <summary>Words beside lists of states.</summary>
    public MemberListPatterns MemberLists { get; }

    public StatusRules Status { get; }

    /// <summary>Every lemma that is a trigger of some rule.</summary>
    public IEnumerable<string> Triggers => Events.Triggers.Concat(Stands.Triggers).Concat(Memberships.Triggers.Except(Unselective, StringComparer.Ordinal));

    /// <summary>Forms of triggers that no regular ending gives.</summary>
    public IReadOnlyList<string> IrregularForms { get; }

    /// <summary>Triggers too common to make a sentence worth a parse.</summary>
    public IReadOnlyList<string> WeakTriggers { get; }

    /// <summary>Those of them that do so beside the name of an organization of states.</summary>
    public IReadOnlyList<string> BesideBodies { get; }

    /// <summary>Triggers of rules for memberships for whose sake no sentence is parsed.</summary>
    public IReadOnlyList<string> Unselective { get; }

    /// <summary>Prepositions that make a weak trigger count: "is in Oslo".</summary>
    public IReadOnlyList<string> BeforePlaces { get; }

    static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static IReadOnlyList<Rule> Read(string file, WordLists lists, NamedPaths paths, HashSet<string> gives, HashSet<string> options)
    {
        using TextReader reader = Open(file);
        return RuleFile.Read(file, reader, lists, paths, gives, options);
    }

    static StreamReader Open(string file)
    {
        Assembly assembly = typeof(RuleLibrary).Assembly;
        string name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith("." + file, StringComparison.Ordinal));
        return new StreamReader(assembly.GetManifestResourceStream(name)!);
    }
}
