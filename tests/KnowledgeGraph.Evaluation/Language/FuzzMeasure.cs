using System.Globalization;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Quotations;
using KnowledgeGraph.Language.Time;
using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>A million small random texts through blocks, tokens, times and quotations: how many throw, lose a word or break the order of tokens.</summary>
public sealed class FuzzMeasure : ILanguageMeasure
{
    const int Texts = 1_000_000;

    static readonly string[] Pieces =
    [
        " ", "\n", "\r\n", "\n\n", "\u00A0", "\u200B", "\uFEFF", "\u2029", "\0", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u200D", "\u0301", ".", "..", "\u2026", ",", ":", "!", "?",
        "\"", "\u201C", "\u201D", "'", "\u2018", "\u2019", "(", ")", "-", "\u2014", "/", "@", "#", "$", "*", "_", "a", "A", "I", "1", "31", "2022", "1,000", "the", "The", "of", "in", "on",
        "to", "from", "May", "Thursday", "last", "next", "two", "days", "ago", "later", "month", "said", "told", "quoted", "as", "saying", "according", "that", "U.S.", "Mr.",
        "don't", "'s", "http://a.b", "a@b.c", "Porto", "PORTO (A) –", "will", "met", "Read also:", "- item", "1.", "2022-09-15", "99/99/9999", "the 1990s", "mid-2020", "'90s", "999999",
    ];

    public string Name => "fuzz";

    public IEnumerable<MeasureRow> Run(string data)
    {
        Pipeline pipeline = new(new BlockAnnotator(), new TokenAnnotator(), new TimeAnnotator(), new QuotationAnnotator());
        Random random = new(11);
        int failed = 0;
        for (int i = 0; i < Texts; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => RandomPiece(random)));
            DateOnly? published = random.Next(2) == 0 ? null : DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber));
            if (!Holds(pipeline, text, published)) failed++;
        }

        yield return new MeasureRow("random texts that fail", "0", "0", string.Create(CultureInfo.InvariantCulture, $"{failed} of {Texts:N0}"));
    }

    /// <summary>A piece, or a character of any kind; half of them with a space behind.</summary>
    static string RandomPiece(Random random)
    {
        string piece = random.Next(6) == 0 ? ((char)random.Next(char.MaxValue + 1)).ToString() : Pieces[random.Next(Pieces.Length)];
        return random.Next(2) == 0 ? piece : piece + " ";
    }

    static bool Holds(Pipeline pipeline, string text, DateOnly? published)
    {
        Document document;
        try
        {
            document = pipeline.Annotate(new Article { Id = "doc:fuzz", Text = text, Published = published });
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or InvalidOperationException or NullReferenceException or OverflowException)
        {
            return false;
        }

        TokenLayer tokens = document.Tokens;
        int position = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens.Starts[i] < position || tokens.Ends[i] <= tokens.Starts[i] || text.AsSpan(position, tokens.Starts[i] - position).ContainsAnyInRange('a', 'z')) return false;
            position = tokens.Ends[i];
        }

        return !text.AsSpan(position).ContainsAnyInRange('a', 'z')
            && document.Times.Expressions.All(time => time.Value is null || Edtf.TryParse(time.Value, out _));
    }
}
