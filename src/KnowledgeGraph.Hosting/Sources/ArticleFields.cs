using System.Globalization;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Hosting.Sources;

/// <summary>The metadata of an article before it is checked, wherever it stood: beside the text, in front of it, or around it.</summary>
sealed record ArticleFields
{
    const int LongestId = 400;

    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Source { get; init; }

    public string? Url { get; init; }

    public string? Published { get; init; }

    public string? Licence { get; init; }

    /// <summary>The article.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="fallbackId">Its id when the fields give none.</param>
    /// <param name="published">Its date when the fields give none.</param>
    /// <exception cref="RejectedException">No text, a date that is none, an id that cannot be one.</exception>
    public Article ToArticle(string text, string fallbackId, DateOnly? published)
    {
        if (text.AsSpan().Trim().IsEmpty) throw new RejectedException("no text");
        if (!text.IsWellFormed()) throw new RejectedException("the text holds half a character (a lone surrogate)");
        string id = string.IsNullOrWhiteSpace(Id) ? fallbackId : Id.Trim();
        if (id.Length > LongestId || id.Any(char.IsControl)) throw new RejectedException("the id is too long or holds control characters");
        DateOnly? given = Date(Published);
        return new Article
        {
            Id = id,
            Text = text,
            Title = Line(Title),
            Source = Line(Source),
            Url = Line(Url),
            Licence = Line(Licence),
            Published = given ?? published,
            PublishedBasis = given is not null ? "metadata" : published is not null ? "command line" : null,
        };
    }

    /// <summary>A day in ISO 8601, alone or followed by a time; null for nothing.</summary>
    /// <exception cref="RejectedException">Anything else, or a year in which there was no news.</exception>
    public static DateOnly? Date(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        string value = text.Trim();
        string day = value.Length > 10 && value[10] is 'T' or ' ' ? value[..10] : value;
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            throw new RejectedException($"published is not a date like 2022-09-15: '{Shorten(value)}'");
        if (date.Year is < 1700 or > 2200) throw new RejectedException($"published in the year {date.Year}");
        return date;
    }

    static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings(" ").Trim();

    static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
