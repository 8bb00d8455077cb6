namespace KnowledgeGraph.Language.Tagging;

/// <summary>Words with numbers from 1 in the order of the list; 0 is any other word.</summary>
public sealed class WordTable
{
    public const int Unknown = 0;

    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;

    public WordTable(IReadOnlyList<string> words)
    {
        Words = words;
        Dictionary<string, int> numbers = new(words.Count, StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++) numbers.Add(words[i], i + 1);
        _numbers = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Words { get; }

    public int NumberOf(ReadOnlySpan<char> word) => _numbers.TryGetValue(word, out int number) ? number : Unknown;
}
