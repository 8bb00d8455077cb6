using System.Globalization;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>Tokens and sentences of the treebanks from running text.</summary>
public sealed class TokenizationMeasure : ILanguageMeasure
{
    public string Name => "tokens";

    public IEnumerable<MeasureRow> Run(string data)
    {
        foreach ((string part, string name, bool judged) in new[] { ("ewt-test", "EWT test", true), ("gum-ncfree-test", "GUM test", false), ("pud-test", "PUD", false) })
        {
            TokenizationScore score = TokenizationScore.Measure(Path.Combine(data, "treebanks", part + ".conllu.gz"));
            yield return new MeasureRow($"raw text: tokens F1, {name}", judged ? "98.5" : "", judged ? "99.3" : "", Percent(score.TokenF1));
            yield return new MeasureRow($"raw text: sentences F1, {name}", judged ? "85" : "", judged ? "90" : "", Percent(score.SentenceF1));
        }
    }

    static string Percent(double share) => (100 * share).ToString("F2", CultureInfo.InvariantCulture);
}
