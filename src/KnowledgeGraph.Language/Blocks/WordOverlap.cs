namespace KnowledgeGraph.Language.Blocks;

/// <summary>How much of a title's matter the story speaks of: the share of its longer words that begin some word of the story.</summary>
sealed class WordOverlap
{
    /// <summary>No more distinct words than this are kept.</summary>
    const int Longest = 20_000;

    const int FewestWords = 5;

    readonly HashSet<string> _stems = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordOverlap() => _lookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes in the words of a paragraph, up to a total that is enough for any news text.</summary>
    public void Add(ReadOnlySpan<char> paragraph)
    {
        Words words = new(paragraph);
        while (_stems.Count < Longest && words.Next(out ReadOnlySpan<char> stem)) _lookup.Add(stem);
    }

    /// <summary>From 0 to 1; null for a title of fewer than <see cref="FewestWords"/> longer words, too short to tell.</summary>
    public double? Share(ReadOnlySpan<char> title)
    {
        int all = 0, known = 0;
        Words words = new(title);
        while (words.Next(out ReadOnlySpan<char> stem))
        {
            all++;
            if (_lookup.Contains(stem)) known++;
        }

        return all < FewestWords ? null : (double)known / all;
    }

    /// <summary>The words of four letters and more, cut to six: enough to tell "Russian" from "rushed" and "met" from nothing.</summary>
    ref struct Words(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> _rest = text;

        public bool Next(out ReadOnlySpan<char> stem)
        {
            while (true)
            {
                int start = 0;
                while (start < _rest.Length && !char.IsLetter(_rest[start])) start++;
                int end = start;
                while (end < _rest.Length && char.IsLetter(_rest[end])) end++;
                stem = _rest[start..Math.Min(end, start + 6)];
                _rest = _rest[end..];
                if (stem.Length >= 4 || (stem.Length >= 2 && char.IsUpper(stem[^1]))) return true;
                if (stem.Length == 0) return false;
            }
        }
    }
}
