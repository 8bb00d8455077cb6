namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>
/// The sets of words that patterns look for, numbered, and for each word the sets it is in: one look-up a word tells of all patterns at once
/// whether a sentence has what they need.
/// </summary>
sealed class WordSets
{
    readonly Dictionary<string, List<int>> _setsOf = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The number of a set; equal sets share one.</summary>
    public int Number(IEnumerable<string> words)
    {
        string[] sorted = [.. words.Select(word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string key = string.Join(' ', sorted);
        if (_numbers.TryGetValue(key, out int number)) return number;
        _numbers.Add(key, number = _numbers.Count);
        foreach (string word in sorted)
        {
            if (!_setsOf.TryGetValue(word, out List<int>? sets)) _setsOf.Add(word, sets = []);
            sets.Add(number);
        }

        return number;
    }

    /// <summary>Marks, in an array as long as there are sets, those with a word of the sentence <c>[first, end)</c>.</summary>
    public bool[] Present(MemberTokens tokens, int first, int end)
    {
        bool[] present = new bool[_numbers.Count];
        for (int token = first; token < end; token++)
            if (_setsOf.TryGetValue(tokens.Form(token), out List<int>? sets))
                foreach (int set in sets) present[set] = true;
        return present;
    }
}
