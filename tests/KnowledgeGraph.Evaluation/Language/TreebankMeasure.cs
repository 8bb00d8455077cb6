using System.Globalization;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Training.Treebanks;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>Tags and trees on the test parts of the treebanks, whose words and sentences are given; relations without subtypes.</summary>
public sealed class TreebankMeasure : ILanguageMeasure
{
    public string Name => "treebanks";

    public IEnumerable<MeasureRow> Run(string data)
    {
        TaggerParser parser = TaggerParser.Load();
        TreebankScore ewt = Score("ewt-test"), gum = Score("gum-ncfree-test"), pud = Score("pud-test");
        yield return new MeasureRow("UPOS, English-EWT test", "95.5", "97", Percent(ewt.Upos));
        yield return new MeasureRow("LAS / UAS, English-EWT test", "84.5 / 87.5", "89 / 91", Both(ewt));
        yield return new MeasureRow("LAS / UAS, English-GUM test", "84 / 87", "89 / 91", Both(gum));
        yield return new MeasureRow("LAS, English-PUD (never trained on)", "82.5", "88", Percent(pud.Labelled));
        foreach (var (name, score) in new[] { ("EWT", ewt), ("GUM", gum), ("PUD", pud) })
            yield return new MeasureRow($"UPOS / XPOS / morphology / lemma / UAS, {name} test", "", "", $"{Percent(score.Upos)} / {Percent(score.Xpos)} / {Percent(score.Morphology)} / {Percent(score.Lemmas)} / {Percent(score.Unlabelled)}");

        TreebankScore Score(string part) => TreebankScore.Measure(parser, ConlluReader.Read(Path.Combine(data, "treebanks", part + ".conllu.gz")));
    }

    static string Both(TreebankScore score) => $"{Percent(score.Labelled)} / {Percent(score.Unlabelled)}";

    static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture);
}
