namespace KnowledgeGraph.Language.Tokenization;

/// <summary>A growing list of token offsets; empty tokens are not taken.</summary>
sealed class TokenBuffer(int capacity)
{
    int[] _starts = new int[Math.Max(capacity, 16)];
    int[] _ends = new int[Math.Max(capacity, 16)];

    public int Count { get; private set; }

    public int Start(int token) => _starts[token];

    public int End(int token) => _ends[token];

    public void Add(int start, int end)
    {
        if (end <= start) return;
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _ends, Count * 2);
        }

        _starts[Count] = start;
        _ends[Count++] = end;
    }

    public int[] StartArray() => _starts.AsSpan(0, Count).ToArray();

    public int[] EndArray() => _ends.AsSpan(0, Count).ToArray();
}
