using System.Globalization;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Training.Treebanks;

/// <summary>How well an annotator reads a treebank whose words and sentences it is given. Shares of all words; subtypes of relations are ignored.</summary>
public sealed record TreebankScore
{
    public required int Words { get; init; }

    public required double Upos { get; init; }

    public required double Xpos { get; init; }

    public required double Lemmas { get; init; }

    public required double Morphology { get; init; }

    /// <summary>Words with the right head.</summary>
    public required double Unlabelled { get; init; }

    /// <summary>Words with the right head and relation.</summary>
    public required double Labelled { get; init; }

    public static TreebankScore Measure(IAnnotator annotator, IReadOnlyList<TreebankSentence> sentences)
    {
        Document document = annotator.Annotate(TreebankDocument.Make(sentences));
        TagLayer tags = document.Tags;
        ParseLayer parses = document.Parses;
        int upos = 0, xpos = 0, lemmas = 0, morphology = 0, unlabelled = 0, labelled = 0, token = 0;
        foreach (TreebankSentence sentence in sentences)
        {
            int first = token;
            for (int i = 0; i < sentence.Length; i++, token++)
            {
                if (tags.Upos[token] == sentence.Upos[i]) upos++;
                if (tags.Xpos[token] == sentence.Xpos[i]) xpos++;
                if (tags.Lemmas[token] == sentence.Lemmas[i]) lemmas++;
                if (tags.Morphology[token] == sentence.Morphology[i]) morphology++;
                int head = parses.Heads[token] == ParseLayer.Root ? 0 : parses.Heads[token] - first + 1;
                if (head != sentence.Heads[i]) continue;
                unlabelled++;
                if (parses.Relations[token].WithoutSubtype() == sentence.Relations[i].WithoutSubtype()) labelled++;
            }
        }

        double words = Math.Max(token, 1);
        return new TreebankScore
        {
            Words = token,
            Upos = upos / words,
            Xpos = xpos / words,
            Lemmas = lemmas / words,
            Morphology = morphology / words,
            Unlabelled = unlabelled / words,
            Labelled = labelled / words,
        };
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"UPOS {100 * Upos:F2} XPOS {100 * Xpos:F2} morphology {100 * Morphology:F2} lemmas {100 * Lemmas:F2} UAS {100 * Unlabelled:F2} LAS {100 * Labelled:F2}");
}
