using System.Globalization;

namespace KnowledgeGraph.Core.Text;

/// <summary>
/// A date of the Extended Date/Time Format, level 1 (ISO 8601-2:2019; Library of Congress, EDTF specification 2019): a day, month, season, year,
/// decade ("199X") or century ("19XX"), an interval of two such dates, each perhaps approximate ("~") or uncertain ("?").
/// Years from 1 to 9999. The default value is the year 1.
/// </summary>
public readonly record struct Edtf : IComparable<Edtf>
{
    readonly EdtfPoint _start;
    readonly EdtfPoint? _end;

    Edtf(EdtfPoint start, EdtfPoint? end = null)
    {
        _start = start;
        _end = end;
    }

    /// <summary>First day meant.</summary>
    public DateOnly From => _start.First;

    /// <summary>Last day meant, itself included.</summary>
    public DateOnly To => (_end ?? _start).Last;

    /// <summary>The coarser precision of an interval's two ends.</summary>
    public DatePrecision Precision => _end is { } end && end.Precision > _start.Precision ? end.Precision : _start.Precision;

    public bool IsInterval => _end is not null;

    public bool IsApproximate => _start.IsApproximate || _end is { IsApproximate: true };

    public bool IsUncertain => _start.IsUncertain || _end is { IsUncertain: true };

    /// <summary>Exactly one day.</summary>
    public bool IsDay => From == To && !IsApproximate && !IsUncertain;

    public static Edtf Day(DateOnly day) => new(new EdtfPoint(day, DatePrecision.Day));

    /// <exception cref="ArgumentOutOfRangeException">No such month.</exception>
    public static Edtf Month(int year, int month) => new(new EdtfPoint(new DateOnly(year, month, 1), DatePrecision.Month));

    /// <exception cref="ArgumentOutOfRangeException">No such year.</exception>
    public static Edtf Year(int year) => new(new EdtfPoint(new DateOnly(year, 1, 1), DatePrecision.Year));

    /// <summary>The ten years that begin with <paramref name="year"/> rounded down.</summary>
    public static Edtf Decade(int year) => new(new EdtfPoint(new DateOnly(Math.Max(year - (year % 10), 1), 1, 1), DatePrecision.Decade));

    /// <summary>The hundred years that begin with <paramref name="year"/> rounded down: 1900 for "the 20th century".</summary>
    public static Edtf Century(int year) => new(new EdtfPoint(new DateOnly(Math.Max(year - (year % 100), 1), 1, 1), DatePrecision.Century));

    /// <param name="year">The year in which it begins.</param>
    /// <param name="season">21 spring (March to May), 22 summer, 23 autumn, 24 winter (December to February), on the northern half.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another season.</exception>
    public static Edtf Season(int year, int season)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(season, 21);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(season, 24);
        return new Edtf(new EdtfPoint(new DateOnly(year, (season - 20) * 3, 1), DatePrecision.Season));
    }

    /// <summary>From the start of one date to the end of another; either may itself be an interval.</summary>
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    public static Edtf Interval(Edtf from, Edtf to)
    {
        EdtfPoint end = to._end ?? to._start;
        if (end.Last < from._start.First) throw new ArgumentException($"The interval {from}/{to} ends before it begins.", nameof(to));
        return from._start == end ? new Edtf(end) : new Edtf(from._start, end);
    }

    public Edtf Approximate() => new(_start with { IsApproximate = true }, _end is { } end ? end with { IsApproximate = true } : null);

    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>Whether the two can be the same time, told with different precision.</summary>
    public bool Overlaps(Edtf other) => From <= other.To && other.From <= To;

    /// <summary>The one that says more where the two can be the same time; null where they cannot.</summary>
    public Edtf? Combine(Edtf other)
    {
        if (!Overlaps(other)) return null;
        int length = To.DayNumber - From.DayNumber, otherLength = other.To.DayNumber - other.From.DayNumber;
        if (length != otherLength) return length < otherLength ? this : other;
        return IsApproximate || IsUncertain ? other : this;
    }

    public static Edtf Parse(string text) => TryParse(text, out Edtf value) ? value : throw new FormatException($"'{text}' is not a date of EDTF level 1.");

    public static bool TryParse(ReadOnlySpan<char> text, out Edtf value)
    {
        int slash = text.IndexOf('/');
        if (slash < 0)
        {
            bool read = EdtfPoint.TryParse(text, out EdtfPoint point);
            value = new Edtf(point);
            return read;
        }

        value = default;
        if (!EdtfPoint.TryParse(text[..slash], out EdtfPoint start) || !EdtfPoint.TryParse(text[(slash + 1)..], out EdtfPoint end) || end.Last < start.First) return false;
        value = new Edtf(start, end);
        return true;
    }

    /// <summary>By first day, then the shorter first.</summary>
    public int CompareTo(Edtf other) => From != other.From ? From.CompareTo(other.From) : To.CompareTo(other.To);

    public override string ToString() => _end is { } end ? string.Create(CultureInfo.InvariantCulture, $"{_start}/{end}") : _start.ToString();
}
