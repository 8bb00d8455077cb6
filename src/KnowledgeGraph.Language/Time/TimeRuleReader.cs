using System.Globalization;
using KnowledgeGraph.Core.Data;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Language.Time;

/// <summary>Reads <c>rules.yaml</c>; every mistake is told with its line.</summary>
sealed class TimeRuleReader(string file, TimeVocabulary vocabulary)
{
    static readonly string[] Keys = ["rule", "patterns", "gives", "after", "before", "not-before", "published", "examples", "counterexamples"];

    readonly List<TimeRule> _rules = [];
    readonly List<TimePattern> _patterns = [];

    public IReadOnlyList<TimeRule> Rules => _rules;

    public IReadOnlyList<TimePattern> Patterns => _patterns;

    /// <exception cref="DataFileException">The file is wrong.</exception>
    public void Read(TextReader reader)
    {
        YamlStream stream = [];
        try
        {
            stream.Load(reader);
        }
        catch (YamlDotNet.Core.YamlException e)
        {
            throw new DataFileException(file, (int)e.Start.Line, e.Message);
        }

        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlSequenceNode rules) throw new DataFileException(file, 1, "not a list of rules");
        foreach (YamlNode node in rules.Children) ReadRule(node as YamlMappingNode ?? throw Error(node, "a rule is a mapping"));
    }

    void ReadRule(YamlMappingNode node)
    {
        foreach (YamlNode key in node.Children.Keys)
            if (!Keys.Contains(key.ToString()))
                throw Error(key, $"unknown key '{key}'");
        string name = Text(node, "rule") ?? throw Error(node, "a rule without a name");
        string gives = (Text(node, "gives") ?? throw Error(node, $"the rule '{name}' gives nothing")).Replace("-", "");
        if (!Enum.TryParse(gives, ignoreCase: true, out TimeValue value)) throw Error(node, $"unknown value '{gives}'");
        string? published = Text(node, "published");
        DateOnly? day = published switch
        {
            null => TimeRule.ExampleDay,
            "none" => null,
            _ => DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : throw Error(node, $"'{published}' is no day"),
        };
        TimeRule rule = new(name, _rules.Count, value, Words(Text(node, "after")), Words(Text(node, "before")), Limits(node, Text(node, "not-before")), day, List(node, "examples"), List(node, "counterexamples"));
        _rules.Add(rule);
        foreach (string pattern in List(node, "patterns")) _patterns.Add(new TimePattern(pattern, rule, vocabulary, message => Error(node, message)));
    }

    HashSet<int> Words(string? alternatives) => alternatives is null ? [] : [.. alternatives.Split('|').Select(vocabulary.LiteralOf)];

    TimeRule.Limits Limits(YamlNode node, string? alternatives)
    {
        string[] parts = alternatives?.Split('|') ?? [];
        TimeCategory categories = TimeCategory.None;
        foreach (string part in parts.Where(part => char.IsUpper(part[0])))
            categories |= Enum.TryParse(part, ignoreCase: true, out TimeCategory category) ? category : throw Error(node, $"unknown category '{part}'");
        return new TimeRule.Limits(parts.Where(part => !char.IsUpper(part[0])).Select(vocabulary.LiteralOf).ToHashSet(), categories);
    }

    static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out YamlNode? value) ? value.ToString() : null;

    List<string> List(YamlMappingNode node, string key)
    {
        if (!node.Children.TryGetValue(key, out YamlNode? value)) return [];
        return value is YamlSequenceNode list ? [.. list.Children.Select(item => item.ToString())] : throw Error(value, $"'{key}' is a list");
    }

    DataFileException Error(YamlNode node, string message) => new(file, (int)node.Start.Line, message);
}
