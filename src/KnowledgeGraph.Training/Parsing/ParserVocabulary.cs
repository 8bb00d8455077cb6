using System.Globalization;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Tagging;
using KnowledgeGraph.Training.Treebanks;

namespace KnowledgeGraph.Training.Parsing;

/// <summary>The words and tags that the network has numbers for, in an order that the treebanks alone decide.</summary>
public sealed class ParserVocabulary
{
    readonly string[] _xpos;
    readonly string[] _morphology;
    readonly string[] _combinations;
    readonly Dictionary<string, int> _xposNumbers;
    readonly Dictionary<Morphology, int> _morphologyNumbers;

    public ParserVocabulary(IReadOnlyList<TreebankSentence> sentences, int leastCount)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string form in sentences.SelectMany(sentence => sentence.Forms))
        {
            string word = Normal(form);
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        Words = new WordTable([.. counts.Where(pair => pair.Value >= leastCount).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)]);
        Counts = [0, .. Words.Words.Select(word => counts[word])];
        _xpos = ByCount(sentences.SelectMany(sentence => sentence.Xpos), StringComparer.Ordinal, 1);
        Morphology[] sets = ByCount(sentences.SelectMany(sentence => sentence.Morphology), Comparer<Morphology>.Default, 5);
        _xposNumbers = _xpos.Select((tag, i) => (tag, i)).ToDictionary(pair => pair.tag, pair => pair.i, StringComparer.Ordinal);
        _morphologyNumbers = sets.Select((set, i) => (set, i)).ToDictionary(pair => pair.set, pair => pair.i);
        _morphology = [.. sets.Select(set => ((uint)set).ToString(CultureInfo.InvariantCulture))];
        (int Upos, int Xpos, int Morphology)[] triples = ByCount(
            sentences.SelectMany(sentence => Enumerable.Range(0, sentence.Length).Select(i => ((int)sentence.Upos[i], XposNumber(sentence.Xpos[i]), MorphologyNumber(sentence.Morphology[i])))),
            Comparer<(int, int, int)>.Default,
            3);
        _combinations = [.. triples.Select(triple => string.Create(CultureInfo.InvariantCulture, $"{triple.Upos} {triple.Xpos} {triple.Morphology}"))];
    }

    public WordTable Words { get; }

    /// <summary>How often the treebanks have each word of <see cref="Words"/>, by its number.</summary>
    public int[] Counts { get; }

    public int XposCount => _xpos.Length;

    public int MorphologyCount => _morphology.Length;

    public static string Normal(string form) => WordFeatures.Normalize(form, stackalloc char[WordFeatures.MaximumLength]).ToString();

    public int XposNumber(string tag) => _xposNumbers[tag];

    /// <summary>A set too rare to have a number counts as no features.</summary>
    public int MorphologyNumber(Morphology set) => _morphologyNumbers.TryGetValue(set, out int number) ? number : _morphologyNumbers[Morphology.None];

    public void Write(ModelWriter writer)
    {
        writer.AddWords("words", Words.Words);
        writer.AddWords("xpos", _xpos);
        writer.AddWords("morphology", _morphology);
        writer.AddWords("combinations", _combinations);
    }

    static T[] ByCount<T>(IEnumerable<T> items, IComparer<T> order, int leastCount) where T : notnull =>
        [.. items.GroupBy(item => item).Where(group => group.Count() >= leastCount).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, order).Select(group => group.Key)];
}
