using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Time;

/// <summary>Values of phrases that name months, days, years, or parts of them.</summary>
static class CalendarValues
{
    public static Edtf? Day(TimeReading reading) =>
        Day(reading, reading.Number(TimeCategory.Month), reading.Number(TimeCategory.Day), YearOf(reading));

    public static Edtf? DaysOfMonth(TimeReading reading)
    {
        int month = reading.Number(TimeCategory.Month), year = YearOf(reading);
        return Interval(Day(reading, month, reading.Number(TimeCategory.Day), year), Day(reading, month, reading.Number(TimeCategory.Day, 1), year));
    }

    public static Edtf? DaysOfMonths(TimeReading reading)
    {
        int firstMonth = reading.Number(TimeCategory.Month), lastMonth = reading.Number(TimeCategory.Month, 1);
        int firstDay = reading.Number(TimeCategory.Day), lastDay = reading.Number(TimeCategory.Day, 1);
        int year = reading.Number(TimeCategory.Year), lastYear = reading.Number(TimeCategory.Year, 1);
        bool turns = lastMonth < firstMonth;
        if (year != 0 && lastYear == 0)
        {
            // One year for both: it stands with the end, unless it was written between the two.
            bool early = reading.Token(TimeCategory.Year) < reading.Token(TimeCategory.Month, 1) && reading.Token(TimeCategory.Year) < reading.Token(TimeCategory.Day, 1);
            lastYear = early && turns ? year + 1 : year;
            if (!early && turns) year--;
        }

        if (year == 0)
        {
            if (Day(reading, firstMonth, firstDay, 0) is not { } first) return null;
            year = first.From.Year;
            lastYear = turns ? year + 1 : year;
        }

        return Interval(Day(reading, firstMonth, firstDay, year), Day(reading, lastMonth, lastDay, lastYear));
    }

    public static Edtf? Month(TimeReading reading)
    {
        int month = reading.Number(TimeCategory.Month | TimeCategory.MidMonth | TimeCategory.ClearMonth), year = YearOf(reading);
        return Month(reading, month, year);
    }

    public static Edtf? Months(TimeReading reading)
    {
        int first = reading.Number(TimeCategory.Month), last = reading.Number(TimeCategory.Month, 1);
        int year = reading.Number(TimeCategory.Year), lastYear = reading.Number(TimeCategory.Year, 1);
        if (lastYear == 0 && year != 0)
        {
            lastYear = year;
            if (reading.Token(TimeCategory.Year) > reading.Token(TimeCategory.Month, 1)) year = last < first ? year - 1 : year;
            else if (last < first) lastYear++;
        }

        if (year == 0)
        {
            if (Month(reading, last, 0) is not { } end) return null;
            lastYear = end.From.Year;
            year = last < first ? lastYear - 1 : lastYear;
        }

        return year is < 1 or > 9999 || lastYear is < 1 or > 9999 ? null : Interval(Edtf.Month(year, first), Edtf.Month(lastYear, last));
    }

    public static Edtf? Figures(TimeReading reading)
    {
        int figures = reading.Number(TimeCategory.Iso | TimeCategory.Numeric), month = figures / 100 % 100;
        return month == 0 ? null : Edtf.Day(new DateOnly(figures / 10000, month, figures % 100));
    }

    public static Edtf? Year(TimeReading reading) => Edtf.Year(reading.Number(TimeCategory.Year | TimeCategory.MidYear));

    public static Edtf? Years(TimeReading reading)
    {
        int first = reading.Number(TimeCategory.Year), last = reading.Number(TimeCategory.Year, 1);
        if (last == 0) last = (first / 100 * 100) + reading.Number(TimeCategory.ShortYear);
        return Interval(Edtf.Year(first), Edtf.Year(last));
    }

    public static Edtf? Decade(TimeReading reading) => Edtf.Decade(reading.Number(TimeCategory.Decade | TimeCategory.MidDecade));

    public static Edtf? Century(TimeReading reading) =>
        reading.Number(TimeCategory.Day) is >= 2 and <= 25 and var century ? Edtf.Century((century - 1) * 100) : null;

    public static Edtf? Season(TimeReading reading)
    {
        int season = reading.Number(TimeCategory.Season);
        if (reading.Has(TimeCategory.Year)) return Edtf.Season(reading.Number(TimeCategory.Year), season);
        if (reading.Published is not { } published) return null;

        // Winter begins in December and is told by the year it begins in.
        int firstMonth = (season - 20) * 3;
        Edtf current = Edtf.Season(published.Year, season);
        if (season == 24 && published.Month < 3) current = Edtf.Season(published.Year - 1, season);
        int year = current.From.Year;
        if (!reading.Has(TimeCategory.Relative))
        {
            if (reading.Tense == Tense.Future) return Edtf.Season(published > current.To ? year + 1 : year, season);
            return Edtf.Season(published < current.From ? year - 1 : year, season);
        }

        return reading.Number(TimeCategory.Relative) switch
        {
            -1 => Edtf.Season(published > current.To ? year : published.Month < firstMonth || current.Contains(published) ? year - 1 : year, season),
            0 => current,
            _ => Edtf.Season(published < current.From ? year : year + 1, season),
        };
    }

    public static Edtf? Quarter(TimeReading reading)
    {
        int year = reading.Number(TimeCategory.Year);
        if (year == 0)
        {
            if (reading.Published is not { } published) return null;
            year = published.Year + reading.Number(TimeCategory.Relative);
        }

        int part = reading.Number(TimeCategory.Ordinal | TimeCategory.Quarter), months = reading.Says("half") ? 6 : 3;
        if (part < 1 || part * months > 12) return null;
        return Edtf.Interval(Edtf.Month(year, ((part - 1) * months) + 1), Edtf.Month(year, part * months));
    }

    /// <summary>Where a fiscal year begins differs from state to state: the year it is called by, about.</summary>
    public static Edtf? Fiscal(TimeReading reading)
    {
        if (reading.Has(TimeCategory.ShortYear)) return Years(reading)?.Approximate();
        int year = reading.Number(TimeCategory.Year | TimeCategory.Fiscal);
        if (year != 0) return Edtf.Year(year).Approximate();
        return reading.Published is { } published ? Edtf.Year(published.Year + Math.Min(reading.Number(TimeCategory.Relative), 1)).Approximate() : null;
    }

    public static Edtf? Festival(TimeReading reading)
    {
        if (reading.Published is not { } published) return null;
        int festival = reading.Has(TimeCategory.Festival) ? reading.Number(TimeCategory.Festival) : 101, month = festival / 100, day = festival % 100;
        DateOnly date = new(CalendarReading.YearOf(published, month, day, reading.Tense), month, day);
        return Edtf.Day(reading.Says("eve") ? date.AddDays(-1) : date);
    }

    /// <summary>A day; without a year it is read against the day of publication.</summary>
    internal static Edtf? Day(TimeReading reading, int month, int day, int year)
    {
        if (year == 0)
        {
            if (reading.Published is not { } published || month == 0 || day == 0 || day > DateTime.DaysInMonth(2000, month)) return null;
            year = CalendarReading.YearOf(published, month, day, reading.Tense);
        }

        return CalendarReading.Exists(year, month, day) ? Edtf.Day(new DateOnly(year, month, day)) : null;
    }

    internal static Edtf? Interval(Edtf? from, Edtf? to) => from is { } start && to is { } end && end.To >= start.From ? Edtf.Interval(start, end) : null;

    static Edtf? Month(TimeReading reading, int month, int year)
    {
        if (year == 0)
        {
            if (reading.Published is not { } published) return null;
            year = CalendarReading.YearOfMonth(published, month, reading.Tense);
        }

        return year is < 1 or > 9999 ? null : Edtf.Month(year, month);
    }

    static int YearOf(TimeReading reading) => reading.Has(TimeCategory.Year) ? reading.Number(TimeCategory.Year) : reading.LentYear != 0 ? reading.TakeLentYear() : 0;
}
