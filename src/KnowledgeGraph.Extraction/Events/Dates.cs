using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Comparison of EDTF dates and intervals.</summary>
static class Dates
{
    /// <summary>Can the two be the same day? What is unknown can be any day.</summary>
    public static bool Compatible(EventDate first, EventDate second)
    {
        if (first.Value is { } a && second.Value is { } b) return Overlap(a, b) || AreOneWeekday(first, second);
        if (first.Phrase is null || second.Phrase is null || first.Value is null != second.Value is null) return true;
        if (NamesDay(first.Phrase) && (IsLong(second.Phrase) || IsMonth(second.Phrase)) || NamesDay(second.Phrase) && (IsLong(first.Phrase) || IsMonth(first.Phrase))) return false;
        if (IsDayOf(first.Phrase, second.Phrase) || IsDayOf(second.Phrase, first.Phrase)) return true;
        return Core(first.Phrase) == Core(second.Phrase) || !NamesDay(first.Phrase) || !NamesDay(second.Phrase);
    }

    /// <summary>
    /// A month or a day of the year without a year is the one that agrees with what is said: for a plan the next, for what has been the last.
    /// "In November" of a plan told of in December is that of next year.
    /// </summary>
    public static EventDate InLine(EventDate date, Outlook outlook, DateOnly published)
    {
        if (date is not { Value: { Length: >= 7 } value, Phrase: { } phrase, Basis: DateBasis.Resolved } || !NamesMonth(phrase) || phrase.Any(char.IsDigit) && HasYear(phrase)) return date;
        (string from, string to) = Ends(value);
        string today = published.ToString("O", CultureInfo.InvariantCulture);
        // "not welcome at the December summit": what is called off or refused is of this winter, and not of the last
        bool longAgo = Compare(to, published.AddMonths(-6).ToString("O", CultureInfo.InvariantCulture)) < 0;
        int years = longAgo && OutlookAlgebra.IsNegative(outlook) ? 1 : outlook is Outlook.Planned or Outlook.Proposed && Compare(to, today) < 0 ? 1 : outlook is Outlook.Held && Compare(from, today) > 0 ? -1 : 0;
        if (years == 0) return date;
        return date with { Value = from == to && !value.Contains('/', StringComparison.Ordinal) ? Shift(from, years) : Shift(from, years) + "/" + Shift(to, years) };
    }

    /// <summary>Is it a month, or a day of one, without a year: "September"?</summary>
    public static bool IsOfAnyYear(EventDate date) => date is { Value.Length: >= 7, Phrase: { } phrase, Basis: DateBasis.Resolved } && NamesMonth(phrase) && !(phrase.Any(char.IsDigit) && HasYear(phrase));

    /// <summary>Is all of it earlier than a day?</summary>
    public static bool IsBefore(EventDate date, DateOnly day) => date.Value is { } value && Compare(Ends(value).To, day.ToString("O", CultureInfo.InvariantCulture)) < 0;

    /// <summary>Is all of it later than a day?</summary>
    public static bool IsAfter(EventDate date, DateOnly day) => date.Value is { } value && Compare(Ends(value).From, day.ToString("O", CultureInfo.InvariantCulture)) > 0;

    /// <summary>The same weekday of the week before; null for what is no weekday.</summary>
    public static EventDate? WeekBefore(EventDate date) => Week(date, -7);

    /// <summary>The same weekday of the week after; null for what is no weekday.</summary>
    public static EventDate? WeekAfter(EventDate date) => Week(date, 7);

    static EventDate? Week(EventDate date, int days) =>
        Names(date) && date.Basis == DateBasis.Resolved && DateOnly.TryParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? date with { Value = day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } : null;

    /// <summary>"met on Friday", "would meet on Friday": one Friday, which the tenses put a week apart.</summary>
    public static bool AreOneWeekday(EventDate first, EventDate second) =>
        AreWeekdays(first, second) && Core(first.Phrase!) == Core(second.Phrase!) && (WeekBefore(first)?.Value == second.Value || WeekBefore(second)?.Value == first.Value);

    /// <summary>"Tuesday" and "Monday": days of one journey, as likely as not.</summary>
    public static bool AreWeekdays(EventDate first, EventDate second) => Names(first) && Names(second);

    static bool Names(EventDate date) => date.Phrase is { } phrase && Words(phrase).Any(word => Enum.TryParse<DayOfWeek>(word, true, out _) && !char.IsDigit(word[0])) && !Words(phrase).Any(word => word is "next" or "last");

    static string Shift(string value, int years) =>
        (int.Parse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture) + years).ToString("D4", CultureInfo.InvariantCulture) + value[4..];

    static bool NamesMonth(string phrase) =>
        Words(phrase).Any(word => word.Length >= 3 && CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Any(month => month.Length > 0 && month.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>"to hold talks this week … on Tuesday": a day of it.</summary>
    public static bool IsDayOf(string? day, string week) => day is not null && (IsThisWeek(week) && IsWeekday(day) || (IsMonth(week) || week is "next month") && NamesMonth(day) && day.Any(char.IsDigit));

    static bool IsThisWeek(string phrase) => phrase.ToLowerInvariant() is "this week" or "later this week" or "the week" or "next week" or "earlier this week" or "the coming week";

    static bool IsWeekday(string phrase) => Words(phrase).Any(word => Enum.TryParse<DayOfWeek>(word, true, out _) && !char.IsDigit(word[0]));

    /// <summary>"the past six years", "last year": no day of these is meant.</summary>
    static bool IsLong(string phrase) => Words(phrase).Any(word => word is "years" or "decades" or "months") || Words(phrase).Contains("year") && Words(phrase).Any(word => word is "last" or "ago");

    /// <summary>"in early February", of a text that tells of "Thursday".</summary>
    static bool IsMonth(string phrase) => NamesMonth(phrase) && !NamesDay(phrase) && !phrase.Any(char.IsDigit);

    static bool HasYear(string phrase) => Words(phrase).Any(word => word.Length == 4 && word.All(char.IsDigit));

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
