namespace KnowledgeGraph.Language.Tokenization;

/// <summary>How many quotation marks and brackets are open. Straight quotes open and close in turn.</summary>
readonly record struct OpenMarks(int Quotes, int Brackets)
{
    public OpenMarks After(TokenShape shape) => shape switch
    {
        TokenShape.OpeningQuote => this with { Quotes = Math.Min(Quotes + 1, 3) },
        TokenShape.ClosingQuote => this with { Quotes = Math.Max(Quotes - 1, 0) },
        TokenShape.StraightQuote => this with { Quotes = Quotes > 0 ? Quotes - 1 : 1 },
        TokenShape.Opening => this with { Brackets = Math.Min(Brackets + 1, 3) },
        TokenShape.Closing => this with { Brackets = Math.Max(Brackets - 1, 0) },
        _ => this,
    };

    /// <summary>A bracket left open is forgotten with its sentence; a quotation may go on.</summary>
    public OpenMarks AtSentenceEnd() => this with { Brackets = 0 };
}
