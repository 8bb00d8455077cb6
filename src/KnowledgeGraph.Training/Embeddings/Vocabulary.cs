namespace KnowledgeGraph.Training.Embeddings;

/// <summary>
/// True-cased words with their counts. A capital that only a sentence's beginning explains is undone, and so is a rare capital of a
/// word that is nearly always written without.
/// </summary>
sealed class Vocabulary
{
    const int RareCapital = 20;

    readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    Vocabulary(Dictionary<string, int> counts, string[] words)
    {
        Words = words;
        for (int i = 0; i < words.Length; i++) _index[words[i]] = i;
        Frequencies = [.. words.Select(word => counts[word])];
    }

    /// <summary>Most frequent first; equals in ordinal order.</summary>
    public string[] Words { get; }

    public int[] Frequencies { get; }

    public static Vocabulary Count(IEnumerable<List<string>> sentences, int minimum, int cap)
    {
        Dictionary<string, int> inside = new(StringComparer.Ordinal), first = new(StringComparer.Ordinal);
        foreach (List<string> sentence in sentences)
            for (int i = 0; i < sentence.Count; i++)
            {
                Dictionary<string, int> counts = i == 0 ? first : inside;
                string word = Normal(sentence[i]);
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }

        Dictionary<string, int> merged = new(StringComparer.Ordinal);
        foreach ((string word, int count) in inside)
        {
            string target = Target(word, inside);
            merged[target] = merged.GetValueOrDefault(target) + count;
        }

        foreach ((string word, int count) in first)
        {
            string lower = word.ToLowerInvariant();
            string target = lower != word && inside.TryGetValue(lower, out int common) && common >= inside.GetValueOrDefault(word) ? lower : inside.ContainsKey(word) ? Target(word, inside) : word;
            merged[target] = merged.GetValueOrDefault(target) + count;
        }

        string[] words = [.. merged.Where(pair => pair.Value >= minimum).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).Take(cap)];
        return new Vocabulary(merged, words);
    }

    /// <summary>The index of a word of running text, -1 when it is too rare.</summary>
    public int Find(string word, bool isFirst)
    {
        word = Normal(word);
        string lower = word.ToLowerInvariant();
        if (lower != word && _index.TryGetValue(lower, out int common) && (!_index.TryGetValue(word, out int cased) || isFirst && Frequencies[common] >= Frequencies[cased])) return common;
        return _index.GetValueOrDefault(word, -1);
    }

    static string Target(string word, Dictionary<string, int> inside)
    {
        string lower = word.ToLowerInvariant();
        return lower != word && inside.TryGetValue(lower, out int common) && common >= RareCapital * inside[word] ? lower : word;
    }

    static string Normal(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange('0', '9') && !word.AsSpan().ContainsAny('’', '‘', '“') && !word.Contains('”')) return word;
        return string.Create(word.Length, word, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = source[i] switch { >= '0' and <= '9' => '0', '’' or '‘' => '\'', '“' or '”' => '"', char c => c };
        });
    }
}
