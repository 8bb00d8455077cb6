using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;

namespace KnowledgeGraph.Language.Entities;

/// <summary>Finds the names of a document, its sentences side by side in batches. Thread-safe.</summary>
sealed class NameRecognizer
{
    const int LongestPiece = 160;
    const int RowsPerBatch = 2048;

    readonly IReadOnlyList<NameNetwork> _networks;
    readonly float[] _transitions;
    readonly NameLexicon _lexicon;
    readonly NameFeatureReader _reader;
    readonly System.Collections.Concurrent.ConcurrentBag<(NameScratch Scratch, LabelDecoder Decoder)> _spare = [];

    public NameRecognizer(ModelFile model, WordVectors vectors, NameLexicon lexicon)
        : this([new NameNetwork(model, vectors)], vectors, lexicon)
    {
    }

    /// <param name="networks">Of one shape; several of them decide together, by the sum of their scores.</param>
    public NameRecognizer(IReadOnlyList<NameNetwork> networks, WordVectors vectors, NameLexicon lexicon)
    {
        _networks = networks;
        _transitions = [.. Enumerable.Range(0, networks[0].Transitions.Length).Select(step => networks.Sum(network => network.Transitions[step]))];
        _lexicon = lexicon;
        _reader = new NameFeatureReader(vectors, lexicon, networks[0].AffixRows);
    }

    /// <summary>The names in order, without overlap.</summary>
    public Name[] Recognize(Document document)
    {
        List<Name> names = [];
        byte[] labels = new byte[document.Tokens.Count];
        if (labels.Length == 0) return [];
        if (!_spare.TryTake(out var tools)) tools = (new NameScratch(_networks), new LabelDecoder(_transitions));
        tools.Scratch.Begin();
        _reader.Read(document, tools.Scratch.Features);
        (int First, int Length)[] pieces = Pieces(document.Sentences.Sentences);
        for (int start = 0; start < pieces.Length;)
        {
            int end = start, rows = 0;
            while (end < pieces.Length && (end == start || rows + pieces[end].Length <= RowsPerBatch)) rows += pieces[end++].Length;
            Label(pieces.AsSpan(start..end), tools.Scratch, tools.Decoder, labels);
            start = end;
        }

        foreach (Sentence sentence in document.Sentences.Sentences)
            NameLabels.Read(labels.AsSpan(sentence.First, sentence.Length), sentence.First, names);
        NameBoundaries.Correct(document, _lexicon, names);
        NameCompletion.Apply(document, tools.Scratch.Features.Evidence.AsSpan(0, labels.Length), names);
        _spare.Add(tools);
        return [.. names];
    }

    void Label(ReadOnlySpan<(int First, int Length)> pieces, NameScratch scratch, LabelDecoder decoder, byte[] labels)
    {
        int[] lengths = new int[pieces.Length];
        for (int i = 0; i < pieces.Length; i++) lengths[i] = pieces[i].Length;
        scratch.Batch.Reset(lengths);
        scratch.Reset();
        for (int i = 0; i < pieces.Length; i++)
            for (int step = 0; step < lengths[i]; step++) scratch.Tokens[scratch.Batch.Row(i, step)] = pieces[i].First + step;
        for (int i = 0; i < _networks.Count; i++)
        {
            scratch.Inputs[i].Read(scratch.Features, scratch.Tokens, scratch.Batch.Rows);
            _networks[i].Score(scratch, scratch.Inputs[i], accumulate: i > 0);
        }

        int stride = _networks[0].ScoreWidth;
        Span<int> rows = stackalloc int[LongestPiece];
        for (int i = 0; i < pieces.Length; i++)
        {
            for (int step = 0; step < lengths[i]; step++) rows[step] = scratch.Batch.Row(i, step);
            decoder.Decode(scratch.Scores, stride, rows[..lengths[i]], labels.AsSpan(pieces[i].First, lengths[i]));
        }
    }

    /// <summary>Sentences, the longest first; what is longer than any sentence should be is cut into pieces, so that the work stays linear.</summary>
    static (int First, int Length)[] Pieces(Sentence[] sentences)
    {
        List<(int First, int Length)> pieces = new(sentences.Length);
        foreach (Sentence sentence in sentences)
            for (int first = sentence.First; first < sentence.End; first += LongestPiece) pieces.Add((first, Math.Min(LongestPiece, sentence.End - first)));
        pieces.Sort((a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.First.CompareTo(b.First));
        return [.. pieces];
    }
}
