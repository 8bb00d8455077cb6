using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>The rules of <c>memberships.yaml</c>, in their order.</summary>
sealed class MembershipRules
{
    /// <summary>The status of a rule that says only what is not so.</summary>
    public const string None = "none";

    static readonly HashSet<string> Statuses =
        ["member", "founding", "observer", "dialogue partner", "candidate", "applicant", "joining", "former", "suspended", None];

    static readonly Lazy<MembershipRules> Embedded = new(() =>
    {
        const string File = "Memberships/memberships.yaml";
        using StreamReader reader = new(typeof(MembershipRules).Assembly.GetManifestResourceStream("KnowledgeGraph.Extraction.Memberships.memberships.yaml")
            ?? throw new FileNotFoundException($"The assembly holds no resource {File}.", File));
        return Read(File, reader);
    });

    MembershipRules(IReadOnlyList<MembershipRule> rules, IReadOnlyDictionary<string, IReadOnlySet<string>> lists, WordSets words)
    {
        Rules = rules;
        Words = words;
        Joints = lists.GetValueOrDefault("joints") ?? new HashSet<string>();
        Compass = lists.GetValueOrDefault("compass") ?? new HashSet<string>();
        Bodies = new HashSet<string>(lists.GetValueOrDefault("bodies") ?? new HashSet<string>(), StringComparer.Ordinal);
    }

    public static MembershipRules Shared => Embedded.Value;

    public IReadOnlyList<MembershipRule> Rules { get; }

    /// <summary>The words of the patterns of all rules.</summary>
    public WordSets Words { get; }

    /// <summary>Words that join the names of a list without being members, whatever their case.</summary>
    public IReadOnlySet<string> Joints { get; }

    /// <summary>Words for an organization that was named before, in the case that they have then.</summary>
    public IReadOnlySet<string> Bodies { get; }

    /// <summary>Words that make a region of a country's adjective: "South American".</summary>
    public IReadOnlySet<string> Compass { get; }

    /// <exception cref="DataFileException">Whatever is wrong, with its line.</exception>
    public static MembershipRules Read(string file, TextReader reader)
    {
        YamlMap root = YamlFile.Read(file, reader);
        root.Only("lists", "rules");
        Dictionary<string, IReadOnlySet<string>> lists = new(StringComparer.Ordinal);
        if (root.Map("lists") is { } words)
            foreach (string name in words.Keys)
                lists.Add(name, new HashSet<string>(words.Required(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase));
        WordSets sets = new();
        return new MembershipRules([.. root.Maps("rules").Select(map => Rule(map, lists, sets))], lists, sets);
    }

    static MembershipRule Rule(YamlMap map, Dictionary<string, IReadOnlySet<string>> lists, WordSets sets)
    {
        map.Only("name", "gives", "of", "patterns", "examples", "counterexamples");
        string status = map.Required("gives");
        if (!Statuses.Contains(status)) throw map.Error($"'{status}' is no status of membership", "gives");
        List<TokenPattern> patterns = [];
        foreach (string pattern in map.Texts("patterns"))
        {
            try
            {
                patterns.Add(new TokenPattern(pattern, lists, sets));
            }
            catch (FormatException e)
            {
                throw map.Error($"'{pattern}': {e.Message}", "patterns");
            }
        }

        RuleExample[] examples = [.. map.Maps("examples").Select(example => new RuleExample(example.Required("text"), example.Texts("finds"), example.Line))];
        return new MembershipRule(map.Required("name"), status, map.Text("of"), patterns, examples, map.Texts("counterexamples"));
    }
}
