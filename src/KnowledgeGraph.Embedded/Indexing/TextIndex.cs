using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Embedded.Storage;

namespace KnowledgeGraph.Embedded.Indexing;

/// <summary>
/// Finds nodes (or relationships) by words in some of their properties: pairs of a word's hash and the node, in order. What is
/// found is read again to count the words, so the index holds each word of a node once.
/// </summary>
/// <remarks>Ranking: Okapi BM25, Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), k1 = 1.2, b = 0.75.</remarks>
sealed class TextIndex(IndexDefinition definition, int[] labels, int[] keys, OrderedSet entries, int count, long words)
{
    const double Saturation = 1.2;
    const double LengthWeight = 0.75;

    public IndexDefinition Definition { get; } = definition;

    public int[] Labels { get; } = labels;

    public int[] Keys { get; } = keys;

    public TextIndex Fork() => new(Definition, Labels, Keys, entries.Fork(), count, words);

    /// <summary>An index of these items, which it sorts.</summary>
    public static TextIndex Of(IndexDefinition definition, int[] labels, int[] keys, IEnumerable<int> items, Func<int, int, Value> property)
    {
        TextIndex index = new(definition, labels, keys, new OrderedSet(), 0, 0);
        List<ulong> entries = [];
        int count = 0;
        long words = 0;
        foreach (int item in items)
        {
            List<string> text = index.WordsOf(key => property(item, key));
            foreach (string word in text) entries.Add(Entry(word, item));
            count += text.Count > 0 ? 1 : 0;
            words += text.Count;
        }

        entries.Sort();
        int distinct = 0;
        for (int i = 0; i < entries.Count; i++)
            if (i == 0 || entries[i] != entries[i - 1]) entries[distinct++] = entries[i];
        return new TextIndex(definition, labels, keys, OrderedSet.Of(CollectionsMarshal.AsSpan(entries)[..distinct]), count, words);
    }

    public void Add(int item, IReadOnlyCollection<string> text)
    {
        if (text.Count == 0) return;
        foreach (string word in text) entries.Add(Entry(word, item));
        count++;
        words += text.Count;
    }

    public void Remove(int item, IReadOnlyCollection<string> text)
    {
        if (text.Count == 0) return;
        foreach (string word in text) entries.Remove(Entry(word, item));
        count--;
        words -= text.Count;
    }

    /// <summary>The words of the indexed properties.</summary>
    public List<string> WordsOf(Func<int, Value> property)
    {
        List<string> found = [];
        foreach (int key in Keys)
        {
            Value value = property(key);
            if (value.IsString) WordReader.Read(value.AsString, found.Add);
            else if (value.IsList)
                foreach (ref readonly Value item in value.AsList)
                    if (item.IsString) WordReader.Read(item.AsString, found.Add);
        }

        return found;
    }

    /// <summary>What a query (<see cref="TextQuery"/>) finds, the best first.</summary>
    public List<TextMatch> Search(string query, Func<int, List<string>> wordsOf)
    {
        List<TextClause> clauses = TextQuery.Read(query);
        List<TextClause> wanted = clauses.FindAll(clause => !clause.Excluded), required = wanted.FindAll(clause => clause.Required);
        SortedSet<int> candidates = [];
        foreach (TextClause clause in required.Count > 0 ? required[..1] : wanted) AddCandidates(clause, candidates);
        double[] weights = [.. wanted.Select(Weight)];
        List<TextMatch> matches = [];
        foreach (int item in candidates)
        {
            List<string> text = wordsOf(item);
            if (clauses.Exists(clause => clause.Excluded ? clause.CountIn(text) > 0 : clause.Required && clause.CountIn(text) == 0)) continue;
            double score = Score(text, wanted, weights);
            if (score > 0) matches.Add(new TextMatch(item, score));
        }

        matches.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Id.CompareTo(b.Id));
        return matches;
    }

    /// <summary>The items that hold the first word; every item where that is only the beginning of a word.</summary>
    void AddCandidates(TextClause clause, SortedSet<int> candidates)
    {
        bool any = clause.IsPrefix && clause.Words.Length == 1;
        ulong from = any ? 0 : Entry(clause.Words[0], 0), last = any ? ulong.MaxValue : Entry(clause.Words[0], int.MaxValue);
        ulong[] batch = new ulong[256];
        for (int filled = batch.Length; filled == batch.Length;)
        {
            filled = entries.Range(from, last, batch);
            foreach (ulong entry in batch.AsSpan(0, filled)) candidates.Add((int)entry);
            if (filled > 0) from = batch[filled - 1] + 1;
        }
    }

    /// <summary>The rarer a word, the more it weighs; a phrase weighs what its words do, a prefix 1.</summary>
    double Weight(TextClause clause)
    {
        double weight = 0;
        for (int i = 0; i < clause.Words.Length; i++)
        {
            int frequency = entries.CountRange(Entry(clause.Words[i], 0), Entry(clause.Words[i], int.MaxValue));
            weight += clause.IsPrefix && i == clause.Words.Length - 1 ? 1 : Math.Log(1 + (count - frequency + 0.5) / (frequency + 0.5));
        }

        return weight;
    }

    double Score(List<string> text, List<TextClause> wanted, double[] weights)
    {
        double average = (double)words / Math.Max(count, 1);
        double length = Saturation * (1 - LengthWeight + LengthWeight * text.Count / average);
        double score = 0;
        for (int i = 0; i < weights.Length; i++)
            if (wanted[i].CountIn(text) is var times and > 0) score += weights[i] * times * (Saturation + 1) / (times + length);
        return score;
    }

    static ulong Entry(string word, int item) => (ulong)(uint)Value.Of(word).GetHashCode() << 32 | (uint)item;
}
