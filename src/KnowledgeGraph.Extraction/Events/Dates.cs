using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Comparison of EDTF dates and intervals.</summary>
static class Dates
{
    /// <summary>Can the two be the same day? What is unknown can be any day.</summary>
    public static bool Compatible(EventDate first, EventDate second)
    {
        if (first.Value is { } a && second.Value is { } b) return Overlap(a, b);
        if (first.Phrase is null || second.Phrase is null || first.Value is null != second.Value is null) return true;
        return Core(first.Phrase) == Core(second.Phrase) || !NamesDay(first.Phrase) || !NamesDay(second.Phrase);
    }

    static bool Overlap(string a, string b)
    {
        (string aFrom, string aTo) = Ends(a);
        (string bFrom, string bTo) = Ends(b);
        return Compare(aFrom, bTo) <= 0 && Compare(bFrom, aTo) <= 0;
    }

    static (string From, string To) Ends(string value)
    {
        int slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (value, value) : (value[..slash], value[(slash + 1)..]);
    }

    /// <summary>By the digits that both have, so that a month holds its days.</summary>
    static int Compare(string a, string b)
    {
        int length = Math.Min(a.Length, b.Length);
        return string.CompareOrdinal(a, 0, b, 0, length);
    }

    static string Core(string phrase) => Words(phrase).FirstOrDefault(IsDay) ?? phrase.ToLowerInvariant();

    static bool NamesDay(string phrase) => Words(phrase).Any(IsDay);

    static bool IsDay(string word) =>
        word is "today" or "tomorrow" or "yesterday" or "tonight" or "week" or "month" || Enum.TryParse<DayOfWeek>(word, true, out _) && !char.IsDigit(word[0]);

    static IEnumerable<string> Words(string phrase) => phrase.ToLowerInvariant().Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
}
