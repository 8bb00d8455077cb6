using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    /// <summary>Rows read in one go.</summary>
    const int RowsABatch = 2048;

    readonly ConcurrentBag<ParserScratch> _scratches = [];

    public IReadOnlyList<LayerKind> Requires { get; } = [LayerKind.Tokens, LayerKind.Sentences];

    public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Tags, LayerKind.Parses];

    /// <summary>With the embedded models.</summary>
    /// <exception cref="ModelFormatException">They are not part of this build.</exception>
    public static TaggerParser Load() => Read(EmbeddedModel.Read(ParserNetwork.Resource), EmbeddedVectors.Value);

    /// <exception cref="ModelFormatException">The file lacks a part.</exception>
    public static TaggerParser Read(ModelFile file, WordVectors vectors) =>
        new(new ParserNetwork(file, vectors), new Lemmatizer(file, new WordTable(file.Words("words"))));

    public Document Annotate(Document document)
    {
        int count = document.Tokens.Count;
        Annotation result = new(count);
        if (count > 0)
        {
            ParserScratch scratch = _scratches.TryTake(out ParserScratch? free) ? free : new ParserScratch(network);
            SentenceWindow[] windows = SentenceWindow.Cut(document);
            ReadOnlySpan<SentenceWindow> rest = windows;
            while (Next(ref rest) is { Length: > 0 } batch)
            {
                Tag(document, batch, scratch, result);
                Parse(batch, scratch, result);
            }

            JoinWindows(document, result);
            _scratches.Add(scratch);
        }

        return document
            .With(new TagLayer(result.Upos, result.Xpos, result.Lemmas, result.Morphology))
            .With(new ParseLayer(result.Heads, result.Relations));
    }

    /// <summary>Takes the next batch off the windows that are left; an empty one when there are none.</summary>
    static ReadOnlySpan<SentenceWindow> Next(ref ReadOnlySpan<SentenceWindow> windows)
    {
        int end = 0, rows = 0;
        while (end < windows.Length && (end == 0 || rows + windows[end].Length <= RowsABatch)) rows += windows[end++].Length;
        ReadOnlySpan<SentenceWindow> batch = windows[..end];
        windows = windows[end..];
        return batch;
    }

    static SequenceBatch Lay(ReadOnlySpan<SentenceWindow> windows, ParserScratch scratch)
    {
        int[] lengths = ParserScratch.Grown(ref scratch.Lengths, windows.Length);
        for (int i = 0; i < windows.Length; i++) lengths[i] = windows[i].Length;
        scratch.Batch.Reset(lengths.AsSpan(0, windows.Length));
        return scratch.Batch;
    }

    /// <summary>Runs the first layer and the tags; keeps the states of what is to be parsed, word after word, for <see cref="Parse"/>.</summary>
    void Tag(Document document, ReadOnlySpan<SentenceWindow> windows, ParserScratch scratch, Annotation result)
    {
        SequenceBatch batch = Lay(windows, scratch);
        ReadWords(document, windows, scratch);
        byte[] states = Recur(network.First, scratch.WordGates, scratch);
        int width = network.Tags.Width, size = network.First.Width;
        float[] scores = ParserScratch.Grown(ref scratch.TagScores, batch.Rows * width);
        network.Tags.Forward(states, scores, batch.Rows);
        TagInventory inventory = network.Inventory;
        Span<byte> kept = ParserScratch.Grown(ref scratch.KeptStates, batch.Rows * size);
        for (int i = 0; i < windows.Length; i++)
        {
            for (int step = 0; step < windows[i].Length; step++)
            {
                int token = windows[i].First + step, row = batch.Row(i, step), word = scratch.WordGates.WordOf[row];
                int tag = inventory.Best(scores.AsSpan(row * width, width));
                result.Upos[token] = inventory.UposOf(tag);
                result.Xpos[token] = inventory.XposOf(tag);
                result.Morphology[token] = inventory.MorphologyOf(tag);
                ref string? lemma = ref CollectionsMarshal.GetValueRefOrAddDefault(scratch.Lemmas, (word, tag), out _);
                result.Lemmas[token] = lemma ??= lemmatizer.Lemma(document.Form(token), inventory.UposOf(tag), inventory.XposOf(tag));
                if (!windows[i].Parse) continue;
                states.AsSpan(row * size, size).CopyTo(kept);
                kept = kept[size..];
            }
        }
    }

    static byte[] Recur(ByteLstm layer, IGateInput input, ParserScratch scratch)
    {
        SequenceBatch batch = scratch.Batch;
        byte[] states = ParserScratch.Grown(ref scratch.States, batch.Rows * layer.Width);
        float[] gates = ParserScratch.Grown(ref scratch.Gates, batch.Count * layer.GateWidth / 2);
        layer.Recur(batch, input, gates, ParserScratch.Grown(ref scratch.Cells, batch.Count * layer.Hidden), states);
        return states;
    }

    /// <summary>Finds the words of a batch and computes what the first layer makes of those that did not come before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ReadWords(Document document, ReadOnlySpan<SentenceWindow> windows, ParserScratch scratch)
    {
        SequenceBatch batch = scratch.Batch;
        WordNumbers words = scratch.Words;
        int width = network.Input.Width, size = network.InputSize, fresh = 0;
        int[] wordOf = ParserScratch.Grown(ref scratch.WordGates.WordOf, batch.Rows), unread = ParserScratch.Grown(ref scratch.Unread, batch.Rows);
        if (words.MakeRoom()) scratch.Lemmas.Clear();
        for (int i = 0; i < windows.Length; i++)
        {
            for (int step = 0; step < windows[i].Length; step++)
            {
                ReadOnlySpan<char> form = document.Form(windows[i].First + step);
                int word = words.Find(form, out bool isNew);
                wordOf[batch.Row(i, step)] = word;
                if (!isNew) continue;
                unread[fresh++] = word;
                network.Embed(form, ParserScratch.Grown(ref scratch.Input, batch.Rows * size).AsSpan((fresh - 1) * size, size));
            }
        }

        float[] gates = ParserScratch.Grown(ref scratch.FreshGates, fresh * width);
        network.Input.Forward(scratch.Input, size, gates, fresh);
        for (int i = 0; i < fresh; i++) gates.AsSpan(i * width, width).CopyTo(scratch.WordGates.Rows[unread[i]]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Parse(ReadOnlySpan<SentenceWindow> read, ParserScratch scratch, Annotation result)
    {
        SentenceWindow[] windows = Array.FindAll(read.ToArray(), window => window.Parse);
        if (windows.Length == 0) return;
        SequenceBatch batch = Lay(windows, scratch);
        int size = network.First.Width, width = network.Second.Width;
        byte[] below = ParserScratch.Grown(ref scratch.FirstStates, batch.Rows * size);
        ReadOnlySpan<byte> kept = scratch.KeptStates;
        for (int i = 0; i < windows.Length; i++)
        {
            for (int step = 0; step < windows[i].Length; step++, kept = kept[size..])
                kept[..size].CopyTo(below.AsSpan(batch.Row(i, step) * size));
        }

        scratch.LayerGates.States = below;
        byte[] states = Recur(network.Second, scratch.LayerGates, scratch);
        for (int i = 0; i < windows.Length; i++)
        {
            SentenceWindow window = windows[i];
            byte[] ordered = ParserScratch.Grown(ref scratch.SentenceStates, window.Length * width);
            for (int step = 0; step < window.Length; step++) states.AsSpan(batch.Row(i, step) * width, width).CopyTo(ordered.AsSpan(step * width));
            float[] roles = ParserScratch.Grown(ref scratch.RoleRows, window.Length * network.Roles.Width);
            network.Roles.Forward(ordered, roles, window.Length);
            Span<float> mine = roles.AsSpan(0, window.Length * network.Roles.Width);
            int stride = network.ScoreHeads(mine, window.Length, scratch);
            Span<int> heads = ParserScratch.Grown(ref scratch.ChosenHeads, window.Length).AsSpan(0, window.Length);
            scratch.Decoder.Decode(scratch.LastScores, stride, heads);
            network.ChooseRelations(mine, heads, scratch, result.Relations.AsSpan(window.First, window.Length));
            for (int k = 0; k < heads.Length; k++) result.Heads[window.First + k] = heads[k] == 0 ? ParseLayer.Root : window.First + heads[k] - 1;
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
