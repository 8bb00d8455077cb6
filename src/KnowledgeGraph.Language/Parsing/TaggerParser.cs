using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Language.Tagging;

namespace KnowledgeGraph.Language.Parsing;

/// <summary>
/// Adds tags, lemmas and morphology to every token and a dependency tree to every selected sentence. Sentences of like length are read
/// side by side; the result does not depend on which ones are.
/// </summary>
public sealed class TaggerParser(ParserNetwork network, Lemmatizer lemmatizer) : IAnnotator
{
    /// <summary>Rows read in one go: enough to fill the multipliers, few enough to stay in the second-level cache.</summary>
    const int RowsABatch = 640;

    readonly ConcurrentBag<ParserScratch> _scratches = [];

    public IReadOnlyList<LayerKind> Requires { get; } = [LayerKind.Tokens, LayerKind.Sentences];

    public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Tags, LayerKind.Parses];

    /// <summary>With the embedded models.</summary>
    /// <exception cref="ModelFormatException">They are not part of this build.</exception>
    public static TaggerParser Load()
    {
        return Read(EmbeddedModel.Read(ParserNetwork.Resource), EmbeddedVectors.Value);
    }

    /// <exception cref="ModelFormatException">The file lacks a part.</exception>
    public static TaggerParser Read(ModelFile file, WordVectors vectors) =>
        new(new ParserNetwork(file, vectors), new Lemmatizer(file, new WordTable(file.Words("words"))));

    public Document Annotate(Document document)
    {
        int count = document.Tokens.Count;
        Annotation result = new(count);
        if (count > 0)
        {
            ParserScratch scratch = _scratches.TryTake(out ParserScratch? free) ? free : new ParserScratch(network.Input.Width);
            SentenceWindow[] windows = SentenceWindow.Cut(document);
            for (int first = 0; first < windows.Length;)
            {
                int end = BatchEnd(windows, first);
                Read(document, windows.AsSpan(first, end - first), scratch, result);
                first = end;
            }

            JoinWindows(document, result);
            _scratches.Add(scratch);
        }

        return document
            .With(new TagLayer(result.Upos, result.Xpos, result.Lemmas, result.Morphology))
            .With(new ParseLayer(result.Heads, result.Relations));
    }

    static int BatchEnd(ReadOnlySpan<SentenceWindow> windows, int first)
    {
        int rows = windows[first].Length, end = first + 1;
        while (end < windows.Length && windows[end].Parse == windows[first].Parse && rows + windows[end].Length <= RowsABatch) rows += windows[end++].Length;
        return end;
    }

    void Read(Document document, ReadOnlySpan<SentenceWindow> windows, ParserScratch scratch, Annotation result)
    {
        SequenceBatch batch = scratch.Batch;
        Span<int> lengths = stackalloc int[windows.Length];
        for (int i = 0; i < windows.Length; i++) lengths[i] = windows[i].Length;
        batch.Reset(lengths);
        int rows = batch.Rows;
        ReadWords(document, windows, scratch);
        byte[] states = ParserScratch.Grown(ref scratch.FirstStates, rows * network.First.Width);
        network.First.Recur(batch, scratch.Gates, ParserScratch.Grown(ref scratch.Cells, batch.Count * network.First.Hidden), states);
        Tag(document, windows, states, scratch, result);
        if (!windows[0].Parse) return;
        float[] gates = ParserScratch.Grown(ref scratch.Gates, rows * network.Second.GateWidth);
        network.Between.Forward(states, gates, rows);
        byte[] deep = ParserScratch.Grown(ref scratch.SecondStates, rows * network.Second.Width);
        network.Second.Recur(batch, gates, ParserScratch.Grown(ref scratch.Cells, batch.Count * network.Second.Hidden), deep);
        Parse(windows, deep, scratch, result);
    }

    /// <summary>Fills the first layer's gates: from memory for words that came before, by one product for all others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ReadWords(Document document, ReadOnlySpan<SentenceWindow> windows, ParserScratch scratch)
    {
        SequenceBatch batch = scratch.Batch;
        WordGates words = scratch.Words;
        int width = network.Input.Width, size = network.InputSize, fresh = 0;
        float[] gates = ParserScratch.Grown(ref scratch.Gates, batch.Rows * width), input = ParserScratch.Grown(ref scratch.Input, batch.Rows * size);
        int[] wordOf = ParserScratch.Grown(ref scratch.WordOf, batch.Rows), unread = ParserScratch.Grown(ref scratch.Unread, batch.Rows);
        words.MakeRoom();
        for (int i = 0; i < windows.Length; i++)
        {
            for (int step = 0; step < windows[i].Length; step++)
            {
                ReadOnlySpan<char> form = document.Form(windows[i].First + step);
                int word = words.Find(form, out bool isNew);
                wordOf[batch.Row(i, step)] = word;
                if (!isNew) continue;
                network.Embed(form, input.AsSpan(fresh * size, size));
                unread[fresh++] = word;
            }
        }

        float[] freshGates = ParserScratch.Grown(ref scratch.FreshGates, fresh * width);
        network.Input.Forward(input, size, freshGates, fresh);
        for (int i = 0; i < fresh; i++) freshGates.AsSpan(i * width, width).CopyTo(words.Row(unread[i]));
        for (int row = 0; row < batch.Rows; row++) words.Row(wordOf[row]).CopyTo(gates.AsSpan(row * width));
    }

    void Tag(Document document, ReadOnlySpan<SentenceWindow> windows, byte[] states, ParserScratch scratch, Annotation result)
    {
        SequenceBatch batch = scratch.Batch;
        int width = network.Tags.Width;
        float[] scores = ParserScratch.Grown(ref scratch.TagScores, batch.Rows * width);
        network.Tags.Forward(states, scores, batch.Rows);
        TagInventory inventory = network.Inventory;
        for (int i = 0; i < windows.Length; i++)
        {
            for (int step = 0; step < windows[i].Length; step++)
            {
                int token = windows[i].First + step;
                int tag = inventory.Best(scores.AsSpan(batch.Row(i, step) * width, width));
                result.Upos[token] = inventory.UposOf(tag);
                result.Xpos[token] = inventory.XposOf(tag);
                result.Morphology[token] = inventory.MorphologyOf(tag);
                result.Lemmas[token] = lemmatizer.Lemma(document.Form(token), inventory.UposOf(tag), inventory.XposOf(tag));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Parse(ReadOnlySpan<SentenceWindow> windows, byte[] states, ParserScratch scratch, Annotation result)
    {
        SequenceBatch batch = scratch.Batch;
        int width = network.Second.Width, roleWidth = network.Roles.Width;
        byte[] ordered = ParserScratch.Grown(ref scratch.SentenceStates, batch.Rows * width);
        int at = 0;
        for (int i = 0; i < windows.Length; i++)
            for (int step = 0; step < windows[i].Length; step++, at += width)
                states.AsSpan(batch.Row(i, step) * width, width).CopyTo(ordered.AsSpan(at));
        float[] roles = ParserScratch.Grown(ref scratch.RoleRows, batch.Rows * roleWidth);
        network.Roles.Forward(ordered, roles, batch.Rows);
        at = 0;
        foreach (SentenceWindow window in windows)
        {
            Span<float> mine = roles.AsSpan(at, window.Length * roleWidth);
            at += mine.Length;
            int stride = network.ScoreHeads(mine, window.Length, scratch);
            Span<int> heads = ParserScratch.Grown(ref scratch.ChosenHeads, window.Length).AsSpan(0, window.Length);
            scratch.Decoder.Decode(scratch.LastScores, stride, heads);
            network.ChooseRelations(mine, heads, scratch, result.Relations.AsSpan(window.First, window.Length));
            for (int i = 0; i < heads.Length; i++) result.Heads[window.First + i] = heads[i] == 0 ? ParseLayer.Root : window.First + heads[i] - 1;
        }
    }

    /// <summary>A sentence that was read in parts is one tree: the roots of its later parts hang on the first as parataxis.</summary>
    static void JoinWindows(Document document, Annotation result)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            if (sentence.Length <= SentenceWindow.Longest) continue;
            int root = ParseLayer.Root;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (result.Heads[token] != ParseLayer.Root) continue;
                if (root == ParseLayer.Root) root = token;
                else (result.Heads[token], result.Relations[token]) = (root, Relation.Parataxis);
            }
        }
    }

    /// <summary>The arrays that become layers.</summary>
    sealed class Annotation
    {
        public Annotation(int count)
        {
            Upos = new Upos[count];
            Xpos = new string[count];
            Lemmas = new string[count];
            Morphology = new Morphology[count];
            Heads = new int[count];
            Relations = new Relation[count];
            Array.Fill(Heads, ParseLayer.Unparsed);
        }

        public Upos[] Upos { get; }

        public string[] Xpos { get; }

        public string[] Lemmas { get; }

        public Morphology[] Morphology { get; }

        public int[] Heads { get; }

        public Relation[] Relations { get; }
    }
}
