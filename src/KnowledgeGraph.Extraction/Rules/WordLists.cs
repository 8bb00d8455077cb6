namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Lists of lemmas with names; <c>@meeting-verbs</c> in a rule means all of one.</summary>
public sealed class WordLists
{
    readonly Dictionary<string, HashSet<string>> _lists = new(StringComparer.Ordinal);

    /// <summary>The sets that were asked for: hundreds of paths ask for the same few lists.</summary>
    readonly Dictionary<string, HashSet<string>> _unions = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">There is a list of that name.</exception>
    public void Add(string name, IEnumerable<string> words)
    {
        HashSet<string> list = new(StringComparer.Ordinal);
        foreach (string word in words)
            if (word.StartsWith('@')) list.UnionWith(this[word[1..]]); else list.Add(word);
        if (!_lists.TryAdd(name, list)) throw new FormatException($"a second list '{name}'");
    }

    /// <exception cref="FormatException">There is none.</exception>
    public HashSet<string> this[string name] => _lists.TryGetValue(name, out HashSet<string>? list) ? list : throw new FormatException($"no word list '{name}'");

    public IEnumerable<string> Names => _lists.Keys;

    /// <summary>The words of <c>a/b/@list</c>; a word of several parts has spaces. Shared by all who ask for the same: not to be changed.</summary>
    public HashSet<string> Words(string alternatives)
    {
        if (_unions.TryGetValue(alternatives, out HashSet<string>? words)) return words;
        words = new(StringComparer.Ordinal);
        foreach (string part in alternatives.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (part.StartsWith('@')) words.UnionWith(this[part[1..]]); else words.Add(part);
        _unions.Add(alternatives, words);
        return words;
    }
}
