namespace KnowledgeGraph.Embedded.Indexing;

/// <summary>
/// The part of Lucene's query language that people type: words, "phrases", AND, OR, NOT, +, −, and prefixes with <c>*</c>. Groups,
/// fields, boosts and fuzzy words are read as plain words; anything else parts words. No text is an error.
/// </summary>
static class TextQuery
{
    public static List<TextClause> Read(string text)
    {
        List<TextClause> clauses = [];
        bool and = false, not = false;
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            if (c is '+' or '-' or '!' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]))
            {
                (and, not) = (and || c == '+', not || c != '+');
                at++;
                continue;
            }

            if (char.IsWhiteSpace(c) || c is '(' or ')' or '+' or '-' or '!')
            {
                at++;
                continue;
            }

            int end = c == '"' ? text.IndexOf('"', at + 1) : at;
            if (c == '"') end = end < 0 ? text.Length : end + 1;
            else
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '(' or ')')) end++;
            string token = text[at..end];
            at = end;
            if (token is "AND" or "&&")
            {
                if (clauses.Count > 0 && !clauses[^1].Excluded) clauses[^1] = clauses[^1] with { Required = true };
                and = true;
            }
            else if (token == "NOT") not = true;
            else if (token is not ("OR" or "||"))
            {
                Add(clauses, token, and && !not, not);
                and = not = false;
            }
        }

        return clauses;
    }

    static void Add(List<TextClause> clauses, string token, bool required, bool excluded)
    {
        // What follows ^ or ~ weighs a word or blurs it.
        int suffix = token[0] == '"' ? -1 : token.AsSpan().IndexOfAny('^', '~');
        if (suffix >= 0) token = token[..suffix];
        List<string> words = [];
        WordReader.Read(token, words.Add);
        if (words.Count > 0) clauses.Add(new TextClause([.. words], token.EndsWith('*'), required, excluded));
    }
}
