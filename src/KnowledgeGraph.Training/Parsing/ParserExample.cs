using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Tagging;
using KnowledgeGraph.Training.Treebanks;

namespace KnowledgeGraph.Training.Parsing;

/// <summary>A sentence as the network's trainer sees it: numbers only.</summary>
public sealed class ParserExample
{
    public ParserExample(TreebankSentence sentence, ParserVocabulary vocabulary, WordVectors vectors, int affixRows)
    {
        int length = sentence.Length;
        Words = new int[length];
        Affixes = new int[length][];
        Vectors = [.. sentence.Forms.Select(form => vectors.Find(form))];
        Upos = [.. sentence.Upos.Select(upos => (int)upos)];
        Xpos = [.. sentence.Xpos.Select(vocabulary.XposNumber)];
        Morphology = [.. sentence.Morphology.Select(vocabulary.MorphologyNumber)];
        Heads = sentence.Heads;
        Relations = [.. sentence.Relations.Select(relation => (int)relation)];
        Span<char> buffer = stackalloc char[WordFeatures.MaximumLength];
        Span<int> affixes = stackalloc int[WordFeatures.MaximumAffixes];
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<char> normal = WordFeatures.Normalize(sentence.Forms[i], buffer);
            Words[i] = vocabulary.Words.NumberOf(normal);
            Affixes[i] = affixes[..WordFeatures.Affixes(sentence.Forms[i], normal, affixRows, affixes)].ToArray();
        }
    }

    public int Length => Words.Length;

    public int[] Words { get; }

    public int[][] Affixes { get; }

    /// <summary>Indices of word vectors, or <see cref="WordVectors.Unknown"/>.</summary>
    public int[] Vectors { get; }

    public int[] Upos { get; }

    public int[] Xpos { get; }

    public int[] Morphology { get; }

    public int[] Heads { get; }

    public int[] Relations { get; }
}
