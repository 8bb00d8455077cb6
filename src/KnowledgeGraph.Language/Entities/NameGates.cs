using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Entities;

/// <summary>The gates of a network from the words and the evidence of a batch; what it makes of a word alone is kept. Not thread-safe.</summary>
sealed class NameGates(NameNetwork network) : IGateInput
{
    const int Most = 8192;

    readonly RowBlocks _rows = new(network.GateWidth);
    readonly List<int> _fresh = [];
    int[] _rowOf = [];
    int _used;
    int[] _tokens = [];
    NameFeatures? _features;

    /// <summary>Forgets what was kept of words.</summary>
    public void Forget()
    {
        Array.Clear(_rowOf);
        _used = 0;
    }

    /// <summary>Goes to a batch.</summary>
    /// <param name="features">Of the document.</param>
    /// <param name="tokens">The token of each row.</param>
    /// <param name="count">The number of rows.</param>
    public void Read(NameFeatures features, int[] tokens, int count)
    {
        _features = features;
        _tokens = tokens;
        if (_used > Most) Forget();
        if (_rowOf.Length < features.Words.Count) Array.Resize(ref _rowOf, Math.Max(features.Words.Count, 2 * _rowOf.Length));
        _fresh.Clear();
        for (int i = 0; i < count; i++)
        {
            int word = features.WordOf[tokens[i]];
            if (_rowOf[word] != 0) continue;
            _rowOf[word] = _used + _fresh.Count + 1;
            _fresh.Add(word);
        }

        network.ReadWords(features, _fresh, _rows, _used);
        _used += _fresh.Count;
    }

    public void Write(int first, int count, int direction, Span<float> gates)
    {
        int half = _rows.Width / 2;
        for (int i = 0; i < count; i++)
        {
            int token = _tokens[first + i];
            Span<float> target = gates.Slice(i * half, half);
            _rows[_rowOf[_features!.WordOf[token]] - 1].Slice(direction * half, half).CopyTo(target);
            network.AddEvidence(_features.Evidence[token], direction, target);
        }
    }
}
