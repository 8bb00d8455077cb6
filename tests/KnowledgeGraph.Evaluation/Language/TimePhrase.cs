using System.Globalization;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Time;
using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>A phrase of time in its context with the value it should get: "They met on [Thursday]." and 2022-09-15.</summary>
/// <param name="Published">Day of publication; null for none.</param>
/// <param name="Text">The context, without brackets.</param>
/// <param name="Phrase">Where the phrase stands in it.</param>
/// <param name="Value">EDTF; null where no value can be known.</param>
public sealed record TimePhrase(DateOnly? Published, string Text, TextSpan Phrase, string? Value)
{
    public static Pipeline Pipeline { get; } = new(new BlockAnnotator(), new TokenAnnotator(), new TimeAnnotator());

    /// <param name="published">"2022-09-16", or "-".</param>
    /// <param name="marked">The context with the phrase in brackets.</param>
    /// <param name="value">EDTF, or "-".</param>
    public static TimePhrase Read(string published, string marked, string value)
    {
        int open = marked.IndexOf('[', StringComparison.Ordinal), close = marked.IndexOf(']', StringComparison.Ordinal);
        if (open < 0 || close < open) throw new FormatException($"'{marked}' marks no phrase");
        DateOnly? day = published == "-" ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new TimePhrase(day, marked.Remove(close, 1).Remove(open, 1), new TextSpan(open, close - 1), value == "-" ? null : value);
    }

    /// <summary>What the annotator makes of it: the expression with just these words, or null.</summary>
    public TimeExpression? Find(Pipeline pipeline)
    {
        Document document = pipeline.Annotate(new Article { Id = "doc:phrase", Text = Text, Published = Published });
        return document.Times.Expressions.FirstOrDefault(expression => document.Span(expression.First, expression.End) == Phrase);
    }

    public bool IsRight(Pipeline pipeline) => Find(pipeline) is { } found && found.Value == Value;
}
