using System.Globalization;
using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Time;
using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>
/// The share of phrases of <c>time-phrases.tsv</c> found with just their words and their value. The odd rows were seen while the rules were written,
/// the even ones were not. Names the phrases that fail.
/// </summary>
public sealed class TimeMeasure : ILanguageMeasure
{
    public string Name => "times";

    public IEnumerable<MeasureRow> Run(string data)
    {
        using Stream stream = typeof(TimeMeasure).Assembly.GetManifestResourceStream("KnowledgeGraph.Evaluation.Language.Data.time-phrases.tsv")!;
        using StreamReader reader = new(stream);
        TimePhrase[] phrases = [.. TsvFile.Read("time-phrases.tsv", reader).Rows.Select(row => TimePhrase.Read(row["published"], row["text"], row["value"]))];
        Pipeline pipeline = new(new BlockAnnotator(), new TokenAnnotator(), new TimeAnnotator());
        bool[] right = [.. phrases.Select(phrase => phrase.IsRight(pipeline))];
        yield return Row("time expressions, phrases seen while working", right.Where((_, row) => row % 2 == 0));
        yield return Row("time expressions, phrases held back", right.Where((_, row) => row % 2 == 1));
    }

    static MeasureRow Row(string measure, IEnumerable<bool> right)
    {
        bool[] all = [.. right];
        return new MeasureRow(measure, "0.95", "0.99", string.Create(CultureInfo.InvariantCulture, $"{all.Count(r => r) / (double)all.Length:F3} ({all.Length} phrases)"));
    }
}
