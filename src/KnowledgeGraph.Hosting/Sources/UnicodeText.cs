namespace KnowledgeGraph.Hosting.Sources;

static class UnicodeText
{
    /// <summary>Is every surrogate of the text half of a pair?</summary>
    public static bool IsWellFormed(this string text)
    {
        ReadOnlySpan<char> rest = text;
        int at;
        while ((at = rest.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0)
        {
            if (at + 1 >= rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1])) return false;
            rest = rest[(at + 2)..];
        }

        return true;
    }
}
