using System.Globalization;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Training.Entities;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>People, organizations and places on the test parts of Universal NER: exact span and type, words given.</summary>
public sealed class NamesMeasure : ILanguageMeasure
{
    public string Name => "names";

    public IEnumerable<MeasureRow> Run(string data)
    {
        NameAnnotator annotator = new();
        NameScore dev = Score("uner-ewt-dev"), test = Score("uner-ewt-test"), pud = Score("uner-pud-test");
        yield return new MeasureRow("names, UNER-EWT test, F1", "77", "85", Percent(test.F1));
        yield return new MeasureRow("names, UNER-PUD (never trained on), F1", "74", "82", Percent(pud.F1));
        yield return new MeasureRow("names, UNER-EWT dev, F1 (tuned on)", "", "", Percent(dev.F1));
        foreach (var (part, score) in new[] { ("EWT test", test), ("PUD", pud) })
            yield return new MeasureRow($"names, precision / recall, {part}", "", "", $"{Percent(score.Precision)} / {Percent(score.Recall)}");
        foreach (NameType type in (NameType[])[NameType.Person, NameType.Organization, NameType.Place])
            yield return new MeasureRow($"names, F1 by type, EWT test / PUD: {type}", "", "", $"{Percent(Score("uner-ewt-test", type).F1)} / {Percent(Score("uner-pud-test", type).F1)}");

        NameScore Score(string part, NameType? type = null)
        {
            NameScore score = new();
            NameLexicon lexicon = new(EmbeddedData.OpenTable);
            foreach (LabelledDocument gold in UniversalNer.Read(Path.Combine(data, "ner", part + ".iob2.gz"), lexicon))
                score.Add(gold.Names().Where(IsAsked), annotator.Annotate(gold.Document).Names.Names.Where(IsAsked));
            return score;

            bool IsAsked(Name name) => type is null || name.Type == type;
        }
    }

    static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture);
}
