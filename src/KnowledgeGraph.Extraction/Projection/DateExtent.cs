using System.Globalization;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>The days that an EDTF value covers, first and last included; null bounds for no value or an open end.</summary>
readonly record struct DateExtent(DateOnly? From, DateOnly? To)
{
    public int Days => From is { } from && To is { } to ? to.DayNumber - from.DayNumber + 1 : int.MaxValue;

    public bool IsKnown => From is not null && To is not null;

    public bool Contains(DateExtent other) => IsKnown && other.IsKnown && From <= other.From && other.To <= To;

    /// <summary>Reads the EDTF level 0 and 1 values that extraction writes: year, month, day, interval, with qualifiers.</summary>
    public static DateExtent Of(string? value)
    {
        if (value is null) return default;
        int slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return Single(value);
        DateExtent first = Single(value[..slash]), last = Single(value[(slash + 1)..]);
        return new DateExtent(first.From, last.To);
    }

    static DateExtent Single(string text)
    {
        string value = text.TrimEnd('~', '?', '%');
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return new DateExtent(day, day);
        if (DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month))
            return new DateExtent(month, month.AddMonths(1).AddDays(-1));
        return value.Length == 4 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 0 and < 9999
            ? new DateExtent(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : default;
    }
}
