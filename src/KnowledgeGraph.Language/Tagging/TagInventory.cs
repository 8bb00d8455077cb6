using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Tagging;

/// <summary>
/// The combinations of part of speech, Penn tag and morphology that the treebanks have. The network scores the three apart; the best
/// combination is chosen by the sum, so that the three agree.
/// </summary>
public sealed class TagInventory
{
    readonly Upos[] _upos;
    readonly string[] _xpos;
    readonly Morphology[] _morphology;
    readonly int[] _columns;

    /// <param name="xpos">The Penn tags in the order of the network's columns.</param>
    /// <param name="morphology">The sets of features in the order of the network's columns, as numbers.</param>
    /// <param name="combinations">Each "UPOS XPOS MORPHOLOGY", three indices.</param>
    public TagInventory(IReadOnlyList<string> xpos, IReadOnlyList<string> morphology, IReadOnlyList<string> combinations)
    {
        XposNames = [.. xpos.Select(string.Intern)];
        MorphologySets = [.. morphology.Select(set => (Morphology)uint.Parse(set, CultureInfo.InvariantCulture))];
        int[][] triples = [.. combinations.Select(line => line.Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray())];
        _upos = [.. triples.Select(triple => (Upos)triple[0])];
        _xpos = [.. triples.Select(triple => XposNames[triple[1]])];
        _morphology = [.. triples.Select(triple => MorphologySets[triple[2]])];
        _columns = [.. triples.SelectMany(triple => new[] { triple[0], UposCount + triple[1], UposCount + XposNames.Count + triple[2] })];
    }

    /// <summary>The parts of speech come first in a row of scores, then the Penn tags, then the morphology.</summary>
    public static int UposCount => (int)Upos.Verb + 1;

    public IReadOnlyList<string> XposNames { get; }

    public IReadOnlyList<Morphology> MorphologySets { get; }

    public int Columns => UposCount + XposNames.Count + MorphologySets.Count;

    /// <summary>The best combination for a row of scores; of equals the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Best(ReadOnlySpan<float> scores)
    {
        ReadOnlySpan<float> morphology = scores.Slice(UposCount + XposNames.Count, MorphologySets.Count);
        float most = morphology[Extremes.Greatest(morphology)], highest = float.NegativeInfinity;
        int best = 0;
        for (int i = 0, at = 0; i < _upos.Length; i++, at += 3)
        {
            float score = scores[_columns[at]] + scores[_columns[at + 1]];
            if (score + most <= highest) continue;
            score += scores[_columns[at + 2]];
            if (score > highest) (best, highest) = (i, score);
        }

        return best;
    }

    public Upos UposOf(int combination) => _upos[combination];

    public string XposOf(int combination) => _xpos[combination];

    public Morphology MorphologyOf(int combination) => _morphology[combination];
}
