namespace KnowledgeGraph.Embedded.Indexing;

/// <summary>The words of a text: runs of letters and digits (and what lies beyond the basic plane) in lower case.</summary>
static class WordReader
{
    // A longer word is known by its beginning.
    const int LongestWord = 64;

    public static void Read(string text, Action<string> word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                if (length < buffer.Length) buffer[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0)
            {
                word(new string(buffer[..length]));
                length = 0;
            }
        }

        if (length > 0) word(new string(buffer[..length]));
    }
}
