using System.Globalization;
using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// Reads a file of rules: <c>lists</c> of words, <c>paths</c> with names, and <c>rules</c>, each with <c>name</c>, <c>gives</c>,
/// <c>priority</c>, <c>trigger</c> (lemmas), <c>pattern</c> (tests on the trigger), <c>roles</c> (paths; a name with "?" is optional),
/// <c>examples</c>, <c>counterexamples</c>, and options.
/// </summary>
public static class RuleFile
{
    static readonly HashSet<string> Known = ["name", "gives", "priority", "trigger", "pattern", "roles", "examples", "counterexamples"];

    /// <summary>Adds the file's word lists to <paramref name="lists"/> and its paths to <paramref name="paths"/>.</summary>
    /// <param name="gives">What a rule may give.</param>
    /// <param name="options">The further keys a rule may have.</param>
    /// <exception cref="DataFileException">Whatever is wrong, with its line.</exception>
    public static IReadOnlyList<Rule> Read(
        string file, TextReader reader, WordLists lists, NamedPaths paths, IReadOnlySet<string> gives, IReadOnlySet<string> options)
    {
        YamlMap root = YamlFile.Read(file, reader);
        foreach (string key in root.Keys)
            if (key is not ("lists" or "paths" or "rules")) throw root.Error($"no section '{key}'", key);
        if (root.Map("lists") is { } words)
            foreach (string name in words.Keys)
                Guard(words, name, () => lists.Add(name, words.Required(name).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Word)));
        if (root.Map("paths") is { } named)
            foreach (string name in named.Keys)
                if (!paths.TryAdd(name, named.Required(name))) throw named.Error($"a second path '{name}'", name);
        List<Rule> rules = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (YamlMap map in root.Maps("rules"))
        {
            Rule rule = ReadRule(map, lists, paths, gives, options);
            if (!names.Add(rule.Name)) throw map.Error($"a second rule '{rule.Name}'");
            rules.Add(rule);
        }

        return rules;
    }

    static Rule ReadRule(YamlMap map, WordLists lists, NamedPaths paths, IReadOnlySet<string> gives, IReadOnlySet<string> options)
    {
        foreach (string key in map.Keys)
            if (!Known.Contains(key) && !options.Contains(key)) throw map.Error($"no key '{key}' in a rule", key);
        string name = map.Required("name");
        string what = map.Required("gives");
        if (!gives.Contains(what)) throw map.Error($"'{what}' is nothing that a rule gives here", "gives");
        if (!int.TryParse(map.Required("priority"), NumberStyles.None, CultureInfo.InvariantCulture, out int priority))
            throw map.Error("a whole number was expected", "priority");
        HashSet<string> trigger = Guard(map, "trigger", () => lists.Words(map.Required("trigger")));
        TokenTest[] pattern = Guard(map, "pattern", () => PathCompiler.CompileTests(map.Text("pattern") ?? "", lists, paths));
        YamlMap roles = map.Map("roles") ?? throw map.Error("no 'roles'");
        List<RuleRole> read = [];
        foreach (string role in roles.Keys)
            read.Add(new RuleRole(role.TrimEnd('?'), Guard(roles, role, () => PathCompiler.Compile(roles.Required(role), lists, paths)), role.EndsWith('?')));
        RuleExample[] examples = [.. map.Maps("examples").Select(example =>
            new RuleExample(example.Required("text"), example.Texts("finds"), example.Line))];
        if (examples.Length == 0) throw map.Error($"the rule '{name}' has no example");
        return new Rule(name, pattern, read)
        {
            Gives = what,
            Priority = priority,
            Trigger = trigger,
            Options = map.Keys.Where(options.Contains).ToDictionary(key => key, map.Required, StringComparer.Ordinal),
            Examples = examples,
            Counterexamples = map.Texts("counterexamples"),
        };
    }

    /// <summary>An underscore stands for the space inside a word of several parts.</summary>
    static string Word(string word) => word.Replace('_', ' ');

    static void Guard(YamlMap map, string key, Action read) => Guard(map, key, () => { read(); return true; });

    static T Guard<T>(YamlMap map, string key, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException error)
        {
            throw map.Error(error.Message, key);
        }
    }
}
