using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Language.Time;

/// <summary>A sequence of elements over tokens. Matching tries the optional elements in order and takes the longest way through.</summary>
sealed class TimePattern
{
    /// <summary>A pattern never spans more tokens.</summary>
    public const int Longest = 16;

    readonly Element[] _elements;

    /// <exception cref="DataFileException">An unknown category, no element that must stand, or too many elements.</exception>
    public TimePattern(string pattern, TimeRule rule, TimeVocabulary vocabulary, Func<string, DataFileException> error)
    {
        Rule = rule;
        _elements = [.. pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Parse(word, vocabulary, error))];
        if (_elements.Length is 0 or > Longest) throw error($"a pattern has 1 to {Longest} elements: '{pattern}'");
        if (_elements.All(element => element.Optional)) throw error($"nothing of '{pattern}' must stand");
    }

    public TimeRule Rule { get; }

    /// <summary>The elements that can come first.</summary>
    public IEnumerable<(TimeCategory Categories, int[] Literals)> Beginnings()
    {
        foreach (Element element in _elements)
        {
            yield return (element.Categories, element.Literals);
            if (!element.Optional) yield break;
        }
    }

    /// <summary>One past the last token of the longest match that begins at <paramref name="first"/>; -1 without one.</summary>
    /// <param name="words">The tokens of a sentence.</param>
    /// <param name="first">Where the match begins.</param>
    /// <param name="captures">Receives the tokens that matched a category.</param>
    public int Match(ReadOnlySpan<TimeWord> words, int first, ref TimeCaptures captures)
    {
        TimeCaptures best = default;
        int end = Match(words, first, 0, default, ref best);
        if (end > first) captures = best;
        return end > first ? end : -1;
    }

    int Match(ReadOnlySpan<TimeWord> words, int position, int element, TimeCaptures captures, ref TimeCaptures best)
    {
        if (element == _elements.Length)
        {
            best = captures;
            return position;
        }

        Element wanted = _elements[element];
        int end = -1;
        if (position < words.Length && wanted.Accepts(words[position], out TimeCategory category))
        {
            TimeCaptures with = captures;
            if (category != 0) with.Add(category, position);
            end = Match(words, position + 1, element + 1, with, ref best);
        }

        if (!wanted.Optional) return end;
        TimeCaptures without = default;
        int shorter = Match(words, position, element + 1, captures, ref without);
        if (shorter <= end) return end;
        best = without;
        return shorter;
    }

    static Element Parse(string word, TimeVocabulary vocabulary, Func<string, DataFileException> error)
    {
        bool optional = word.Length > 1 && word[^1] == '?';
        TimeCategory categories = TimeCategory.None;
        List<int> literals = [];
        foreach (string part in (optional ? word[..^1] : word).Split('|'))
        {
            if (char.IsUpper(part[0]))
                categories |= Enum.TryParse(part, ignoreCase: true, out TimeCategory category) ? category : throw error($"unknown category '{part}'");
            else
                literals.Add(vocabulary.LiteralOf(part));
        }

        return new Element(categories, [.. literals], optional);
    }

    readonly record struct Element(TimeCategory Categories, int[] Literals, bool Optional)
    {
        public bool Accepts(TimeWord word, out TimeCategory category)
        {
            category = word.Categories & Categories;
            return category != 0 || (word.Literal != 0 && Array.IndexOf(Literals, word.Literal) >= 0);
        }
    }
}
