namespace KnowledgeGraph.Language.Tokenization;

/// <summary>The shape of a token as sentence splitting sees it.</summary>
enum TokenShape : byte
{
    /// <summary>Before the first or after the last token of a block.</summary>
    Edge,
    Lower,
    Capitalised,
    Upper,
    Number,
    Stop,
    Question,
    Exclamation,
    Ellipsis,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Opening,
    Closing,
    OpeningQuote,
    ClosingQuote,
    StraightQuote,
    Bullet,
    TitleAbbreviation,
    CalendarAbbreviation,
    InnerAbbreviation,
    FinalAbbreviation,
    Initial,
    Address,
    Symbol,
}
