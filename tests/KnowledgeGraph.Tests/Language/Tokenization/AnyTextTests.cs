using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Quotations;
using KnowledgeGraph.Language.Time;
using KnowledgeGraph.Language.Tokenization;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Tokenization;

/// <summary>What holds for every string whatever: layers in order, without overlap, inside their blocks, and nothing of the text lost.</summary>
public sealed class AnyTextTests
{
    static readonly Pipeline Pipeline = new(new BlockAnnotator(), new TokenAnnotator(), new TimeAnnotator(), new QuotationAnnotator());

    static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\r\n", "\n\n", "\t", "\u00A0", "\u200B", "\uFEFF", "\u2029", "\0", "\uFFFF", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u200D", "\u0301", "\u202E",
        ".", "..", "...", "\u2026", ",", ";", ":", "!", "?", "\"", "\u201C", "\u201D", "'", "\u2018", "\u2019", "`", "(", ")", "[", "]", "<", ">", "{", "-", "\u2013", "\u2014", "/",
        "\\", "@", "#", "$", "%", "&", "*", "_", "=", "|", "~", "a", "A", "I", "x", "1", "12", "31", "2022", "1.5", "1,000", "10:30", "the", "The", "of", "in", "on", "to", "from",
        "May", "March", "Thursday", "last", "next", "two", "days", "ago", "later", "week", "month", "year", "said", "told", "quoted", "as", "saying", "according", "that", "U.S.",
        "Mr.", "No.", "etc.", "don't", "n't", "'s", "http://a.b", "www.a.com", "a@b.c", "Porto", "PORTO", "Ana", "will", "met", "(Agency) –", "By Ana", "Read also:", "- item",
        "1.", "(a)", "2022-09-15", "15/09/2022", "99/99/9999", "0000-00-00", "the 1990s", "mid-2020", "FY2023", "'90s", "999999", "centuries", "decades", "before", "after",
    ];

    [Fact]
    public void EveryTextIsReadWhateverItHolds()
    {
        Random random = new(7);
        for (int i = 0; i < 2000; i++)
        {
            string text = Make(random, random.Next(1, 30));
            Check(text, random.Next(3) switch { 0 => null, 1 => new DateOnly(2022, 9, 16), _ => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)) });
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\u200B\uFEFF")]
    [InlineData("\uD800")]
    [InlineData("'")]
    [InlineData("’s")]
    [InlineData("n't")]
    [InlineData("\"")]
    [InlineData("“”")]
    [InlineData("the day before the day after")]
    [InlineData("999999 centuries ago 999999 days later")]
    public void OddTextsAreRead(string text) => Check(text, DateOnly.MinValue);

    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("'")]
    [InlineData("\" ")]
    [InlineData("1/")]
    [InlineData("@a")]
    [InlineData("A. ")]
    [InlineData("said ")]
    [InlineData("quoted as saying ")]
    [InlineData("2022 ")]
    [InlineData("the last two ")]
    [InlineData("“a” said ")]
    [InlineData("\n")]
    [InlineData("Title line of words\n\n")]
    public void TimeIsLinearInTheLengthOfTheText(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        Check(text, new DateOnly(2022, 9, 16));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    static string Make(Random random, int pieces) => string.Concat(Enumerable.Range(0, pieces).SelectMany(_ =>
        new[] { Pieces[random.Next(Pieces.Length)], random.Next(3) == 0 ? "" : " " }));

    static void Check(string text, DateOnly? published)
    {
        Document document = Pipeline.Annotate(new Article { Id = "doc:any", Text = text, Published = published });
        int position = 0;
        foreach (Block block in document.Blocks.Blocks)
        {
            Assert.True(block.Span.Start >= position && block.Span.End > block.Span.Start && block.Span.End <= text.Length, text);
            position = block.Span.End;
        }

        TokenLayer tokens = document.Tokens;
        bool[] covered = new bool[text.Length];
        position = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            Assert.True(tokens.Starts[i] >= position && tokens.Ends[i] > tokens.Starts[i], text);
            position = tokens.Ends[i];
            covered.AsSpan(tokens.Starts[i], tokens.Ends[i] - tokens.Starts[i]).Fill(true);
        }

        for (int i = 0; i < text.Length; i++) Assert.True(covered[i] || !(char.IsLetterOrDigit(text[i]) || char.IsPunctuation(text[i])), text);
        int token = 0;
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            TextSpan block = document.Blocks.Blocks[sentence.Block].Span;
            Assert.True(sentence.First == token && sentence.End > sentence.First && block.Contains(document.Span(sentence.First, sentence.End)), text);
            token = sentence.End;
        }

        Assert.Equal(tokens.Count, token);
        token = 0;
        foreach (TimeExpression time in document.Times.Expressions)
        {
            Assert.True(time.First >= token && time.End > time.First && (time.Value is null || Edtf.TryParse(time.Value, out _)), text);
            token = time.End;
        }

        foreach (Quotation quotation in document.Quotations.Quotations)
            Assert.True(quotation.End > quotation.First && quotation.End <= tokens.Count && quotation.Relay < document.Quotations.Quotations.Length, text);
    }
}
