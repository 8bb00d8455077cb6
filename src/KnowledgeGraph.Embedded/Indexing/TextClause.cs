namespace KnowledgeGraph.Embedded.Indexing;

/// <summary>One condition of a full-text query: words that stand one after the other.</summary>
/// <param name="Words">In lower case; at least one.</param>
/// <param name="IsPrefix">The last word may go on.</param>
/// <param name="Required">What does not match it is not found.</param>
/// <param name="Excluded">What matches it is not found.</param>
sealed record TextClause(string[] Words, bool IsPrefix, bool Required, bool Excluded)
{
    /// <summary>How often the words stand in a text.</summary>
    public int CountIn(List<string> text)
    {
        int count = 0;
        for (int start = 0; start + Words.Length <= text.Count; start++)
        {
            int matched = 0;
            while (matched < Words.Length && Matches(text[start + matched], matched)) matched++;
            if (matched == Words.Length) count++;
        }

        return count;
    }

    bool Matches(string word, int at) =>
        IsPrefix && at == Words.Length - 1 ? word.StartsWith(Words[at], StringComparison.Ordinal) : word == Words[at];
}
