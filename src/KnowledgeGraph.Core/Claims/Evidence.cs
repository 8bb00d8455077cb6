using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Core.Claims;

/// <summary>The exact words a claim rests on, and where they stand.</summary>
public sealed record Evidence
{
    Evidence(TextSpan span, string quote)
    {
        Span = span;
        Quote = quote;
    }

    /// <summary>UTF-16 offsets in the article's text. Outputs give code points: <see cref="CodePoints"/>.</summary>
    public TextSpan Span { get; }

    public string Quote { get; }

    /// <exception cref="ArgumentException">The span is empty or not inside the text.</exception>
    public static Evidence Of(Article article, TextSpan span)
    {
        if (span.Length == 0 || span.End > article.Text.Length) throw new ArgumentException($"{span} is no quote of {article.Id}.", nameof(span));
        return new Evidence(span, article.Text[span.Start..span.End]);
    }

    /// <summary>Do the words stand at their place in <paramref name="text"/>?</summary>
    public bool Holds(string text) => Span.End <= text.Length && text.AsSpan(Span.Start, Span.Length).SequenceEqual(Quote);
}
