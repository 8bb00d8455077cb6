using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>
/// Which summit an occasion is. A summit is known by what it is called and the year it falls in, since two articles seldom list the
/// same attendees: "the Shanghai Cooperation Organization summit" of 2022, whoever reports it.
/// </summary>
static class SummitIdentity
{
    static readonly string[] Words = ["summit", "conference", "assembly", "forum", "congress"];

    /// <summary>The block and id of the summit that the event is, or takes place at; null when it names none.</summary>
    public static string? Of(DocumentEvent told, DateOnly? published)
    {
        string? name = told.Occasion;
        if (name is null) return null;
        if (told.Kind != EventKind.Summit && !Words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase))) return null;
        return Of(name, Year(told.Date, published));
    }

    public static string Of(string name, string year) => "event:" + ContentHash.Of("summit", Slug.Of(name), year);

    static string Year(EventDate date, DateOnly? published) =>
        date.Value is { Length: >= 4 } value && char.IsAsciiDigit(value[0]) ? value[..4] : published is { } day ? day.Year.ToString("D4") : "";
}
