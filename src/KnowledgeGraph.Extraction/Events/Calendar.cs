using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Where a day stands to the day on which the article is written.</summary>
public sealed class Calendar(DateOnly? published, StatusRules statusRules)
{
    /// <summary>Is the day still to come when the article is written? Without a date known, the words must say so.</summary>
    public bool IsToCome(EventDate date)
    {
        if (date.Phrase is null) return false;
        if (date.Value is not null && published is not null) return IsAfterPublication(date);
        string[] words = date.Phrase.ToLowerInvariant().Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(statusRules.Past.Contains)) return false;
        return words.Any(statusRules.Future.Contains) || words.Any(word => IsWeekday(word));
    }

    /// <summary>"tomorrow", "next month": do the words say so, whatever the article's own day?</summary>
    public bool IsSaidToCome(EventDate date)
    {
        string[] words = date.Phrase?.ToLowerInvariant().Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return words.Any(statusRules.Future.Contains) && !words.Any(statusRules.Past.Contains);
    }

    /// <summary>"this week": the words leave open whether it has been.</summary>
    public static bool IsThisWeeks(EventDate date) => date.Phrase?.ToLowerInvariant() is "this week" or "this weekend" or "this month";

    /// <summary>Are the day and the article's known, and the day later?</summary>
    public bool IsAfterPublication(EventDate date) =>
        date.Value is { } value && published is { } written
        && string.CompareOrdinal(value[..Math.Min(10, value.Length)], written.ToString("O")[..Math.Min(10, value.Length)]) > 0;

    /// <summary>Are the day and the article's known, and the first of its days not later?</summary>
    public bool HasBegun(EventDate date) => date.Value is not null && published is not null && !IsAfterPublication(date);

    /// <summary>Is the day known, and before the article's?</summary>
    public bool IsPast(EventDate date) =>
        date.Value is { } value && published is { } written
        && string.CompareOrdinal(value[Math.Max(0, value.Length - 10)..], written.ToString("O")[..Math.Min(10, value.Length)]) < 0;

    /// <summary>"Monday".</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word) => Enum.TryParse<DayOfWeek>(word, true, out _);
}
