namespace KnowledgeGraph.Training.Embeddings;

/// <summary>
/// A plain scanner of words, near enough to the treebanks' tokens for learning vectors, and faster than the tokenizer of the engine:
/// the vectors need many words, not exact offsets.
/// </summary>
static class WordScanner
{
    public static IEnumerable<List<string>> Sentences(string text)
    {
        List<string> sentence = [];
        int position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                if (text[position] == '\n' && sentence.Count > 0)
                {
                    yield return sentence;
                    sentence = [];
                }

                position++;
                continue;
            }

            int end = position;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            string chunk = text[position..end];
            position = end;
            Split(chunk, sentence);
            if (EndsSentence(chunk, text, end) && sentence.Count > 0)
            {
                yield return sentence;
                sentence = [];
            }
        }

        if (sentence.Count > 0) yield return sentence;
    }

    /// <summary>Splits what stands between two blanks.</summary>
    public static void Split(string chunk, List<string> words)
    {
        int first = 0, end = chunk.Length;
        while (first < end && !IsWordPart(chunk[first])) words.Add(chunk[first++].ToString());
        int tail = end;
        while (tail > first && !IsWordPart(chunk[tail - 1]) && !IsAbbreviation(chunk.AsSpan(first, tail - first))) tail--;
        int start = first;
        for (int i = first; i < tail; i++)
        {
            char c = chunk[i];
            if (c is '-' or '–' or '—' or '/' or '(' or ')')
            {
                Word(chunk[start..i], words);
                words.Add(c.ToString());
                start = i + 1;
            }
        }

        Word(chunk[start..tail], words);
        for (int i = tail; i < end; i++) words.Add(chunk[i].ToString());
    }

    static void Word(string word, List<string> words)
    {
        if (word.Length == 0) return;
        int clitic = word.LastIndexOfAny(['\'', '’']);
        if (clitic > 0 && word.Length - clitic <= 3)
        {
            bool negation = clitic > 1 && word[clitic - 1] == 'n' && word.EndsWith('t');
            int cut = negation ? clitic - 1 : clitic;
            if (cut > 0) words.Add(word[..cut]);
            words.Add(word[cut..].Replace('’', '\''));
            return;
        }

        words.Add(word);
    }

    static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '$' or '%' or '&' or '@' or '#';

    /// <summary>"U.S.", "Gen.", "J.": a full stop that belongs to the word.</summary>
    static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        if (word[^1] != '.') return false;
        ReadOnlySpan<char> body = word[..^1];
        return body.Contains('.') && !char.IsAsciiDigit(body[^1]) || body.Length == 1 && char.IsUpper(body[0])
            || body is "Mr" or "Mrs" or "Ms" or "Dr" or "Gen" or "Sen" or "Rep" or "Gov" or "St" or "Jr" or "Sr" or "Lt" or "Col" or "No" or "Prof" or "Co" or "Corp" or "Inc" or "Ltd";
    }

    static bool EndsSentence(string chunk, string text, int end)
    {
        ReadOnlySpan<char> core = chunk.AsSpan().TrimEnd("\"'”’)]");
        if (core.Length == 0 || core[^1] is not ('.' or '!' or '?')) return false;
        if (core[^1] == '.' && IsAbbreviation(core)) return false;
        int next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next >= text.Length || !char.IsLower(text[next]);
    }
}
