using System.Globalization;
using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Language.Time;

/// <summary>Reads <c>rules.yaml</c>; every mistake is told with its line.</summary>
sealed class TimeRuleReader(TimeVocabulary vocabulary)
{
    readonly List<TimeRule> _rules = [];
    readonly List<TimePattern> _patterns = [];

    public IReadOnlyList<TimeRule> Rules => _rules;

    public IReadOnlyList<TimePattern> Patterns => _patterns;

    /// <exception cref="DataFileException">The file is wrong.</exception>
    public void Read(string name, TextReader reader)
    {
        YamlMap file = YamlFile.Read(name, reader);
        file.Only("rules");
        foreach (YamlMap map in file.Maps("rules")) ReadRule(map);
    }

    void ReadRule(YamlMap map)
    {
        map.Only("rule", "patterns", "gives", "after", "before", "not-before", "published", "examples", "counterexamples");
        string gives = map.Required("gives");
        if (!Enum.TryParse(gives.Replace("-", ""), ignoreCase: true, out TimeValue value)) throw map.Error($"unknown value '{gives}'", "gives");
        DateOnly? day = map.Text("published") switch
        {
            null => TimeRule.ExampleDay,
            "none" => null,
            var published => DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
                ? date
                : throw map.Error($"'{published}' is no day", "published"),
        };
        TimeRule rule = new(
            map.Required("rule"), _rules.Count, value, Words(map, "after"), Words(map, "before"), Limits(map), day, map.Texts("examples"), map.Texts("counterexamples"));
        _rules.Add(rule);
        foreach (string pattern in map.Texts("patterns")) _patterns.Add(new TimePattern(pattern, rule, vocabulary, message => map.Error(message, "patterns")));
    }

    HashSet<int> Words(YamlMap map, string key) => [.. Alternatives(map, key).Select(vocabulary.LiteralOf)];

    TimeRule.Limits Limits(YamlMap map)
    {
        string[] parts = Alternatives(map, "not-before");
        TimeCategory categories = TimeCategory.None;
        foreach (string part in parts.Where(part => char.IsUpper(part[0])))
            categories |= Enum.TryParse(part, ignoreCase: true, out TimeCategory category) ? category : throw map.Error($"unknown category '{part}'", "not-before");
        return new TimeRule.Limits(parts.Where(part => !char.IsUpper(part[0])).Select(vocabulary.LiteralOf).ToHashSet(), categories);
    }

    static string[] Alternatives(YamlMap map, string key) => map.Text(key)?.Split('|') ?? [];
}
