using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Time;

/// <summary>Values of phrases that count from the day of publication. Without one they have none.</summary>
static class RelativeValues
{
    const int Last = -1;
    const int This = 0;
    const int Next = 1;

    /// <summary>"coming": the first after the day of publication.</summary>
    const int Coming = 2;

    /// <summary>"last September", "March next year".</summary>
    public static Edtf? Month(TimeReading reading)
    {
        if (reading.Published is not { } published) return null;
        int month = reading.Number(TimeCategory.Month), relative = reading.Number(TimeCategory.Relative);
        if (reading.Says("year")) return Edtf.Month(published.Year + Math.Min(relative, Next), month);
        return relative switch
        {
            Last => Edtf.Month(month < published.Month ? published.Year : published.Year - 1, month),
            This => Edtf.Month(published.Year, month),
            _ => Edtf.Month(month > published.Month ? published.Year : published.Year + 1, month),
        };
    }

    /// <summary>"March 4 last year", "the 4th of next month", "last December 30".</summary>
    public static Edtf? DayOfUnit(TimeReading reading)
    {
        if (reading.Published is not { } published) return null;
        int day = reading.Number(TimeCategory.Day), relative = Math.Min(reading.Number(TimeCategory.Relative), Next);
        if (!reading.Has(TimeCategory.Month))
        {
            DateOnly month = published.AddMonths(relative);
            return Existing(month.Year, month.Month, day);
        }

        int named = reading.Number(TimeCategory.Month);
        if (reading.Says("year")) return Existing(published.Year + relative, named, day);
        bool before = named < published.Month || (named == published.Month && day < published.Day);
        int year = relative switch
        {
            Last => before ? published.Year : published.Year - 1,
            This => published.Year,
            _ => before ? published.Year + 1 : published.Year,
        };
        return Existing(year, named, day);
    }

    public static Edtf? Weekday(TimeReading reading) =>
        reading.Published is { } published ? Edtf.Day(CalendarReading.Weekday(published, reading.Number(TimeCategory.Weekday), reading.Tense)) : null;

    public static Edtf? Weekdays(TimeReading reading)
    {
        if (reading.Published is not { } published) return null;
        int first = reading.Number(TimeCategory.Weekday), last = reading.Number(TimeCategory.Weekday, 1), length = (last - first + 7) % 7;
        if (reading.Tense is Tense.Future or Tense.Present)
        {
            DateOnly start = CalendarReading.Weekday(published, first, Tense.Future);
            return Edtf.Interval(Edtf.Day(start), Edtf.Day(start.AddDays(length)));
        }

        DateOnly end = CalendarReading.Weekday(published, last, Tense.Past);
        return Edtf.Interval(Edtf.Day(end.AddDays(-length)), Edtf.Day(end));
    }

    /// <summary>
    /// "last Thursday" is the latest before the day before publication, which would be called yesterday; "coming Thursday" the first after it, "this Thursday" that of its week,
    /// "next Thursday" that of the week after.
    /// </summary>
    public static Edtf? RelativeWeekday(TimeReading reading)
    {
        if (reading.Published is not { } published) return null;
        int weekday = reading.Number(TimeCategory.Weekday), relative = reading.Number(TimeCategory.Relative);
        DateOnly ofWeek = CalendarReading.Monday(published).AddDays(weekday - 1);
        if (reading.Says("week")) return Edtf.Day(ofWeek.AddDays(7 * (reading.Has(TimeCategory.Relative) ? Math.Min(relative, Next) : Next)));
        if (reading.Says("coming") || reading.Says("following") || relative == Coming) return Edtf.Day(After(published, weekday));
        if (reading.Says("past") || reading.Says("previous") || relative == Last) return Edtf.Day(After(published.AddDays(-9), weekday));
        if (relative == Next) return Edtf.Day(ofWeek.AddDays(7));

        // "this Tuesday they met", told on Monday, contradicts itself.
        return ofWeek > published && reading.Tense == Tense.Past ? null : Edtf.Day(ofWeek);
    }

    /// <summary>"today", "yesterday evening", "last night", "this morning".</summary>
    public static Edtf? Today(TimeReading reading)
    {
        if (reading.Says("day")) return reading.ToldDay is { } told ? Edtf.Day(told) : reading.Published is { } dateline ? Edtf.Day(dateline) : null;
        if (reading.Published is not { } published) return null;
        int shift = reading.Has(TimeCategory.Shift) ? reading.Number(TimeCategory.Shift) : Math.Min(reading.Number(TimeCategory.Relative), Next);
        return Edtf.Day(published.AddDays(shift));
    }

    public static Edtf? DayNextTo(TimeReading reading) =>
        reading.Published is { } published ? Edtf.Day(published.AddDays(reading.Says("tomorrow") ? 2 : -2)) : null;

    /// <summary>"last month", "later this year". A week names no day: it has no value.</summary>
    public static Edtf? Unit(TimeReading reading)
    {
        if (reading.Published is not { } published) return null;
        int relative = Math.Min(reading.Number(TimeCategory.Relative), Next);
        if (reading.Says("before")) return reading.Says("year") ? Edtf.Year(published.Year - 2) : OfMonth(published.AddMonths(-2));
        if (reading.Says("calendar")) return reading.Says("year") ? Edtf.Year(published.Year + relative) : OfMonth(published.AddMonths(relative));
        return (TimeUnit)reading.Number(TimeCategory.Unit) switch
        {
            TimeUnit.Month => OfMonth(published.AddMonths(relative)),
            TimeUnit.Year => Edtf.Year(published.Year + relative),
            TimeUnit.Decade => Edtf.Decade(published.Year + (10 * relative)),
            TimeUnit.Century => Edtf.Century(published.Year + (100 * relative)),
            _ => null,
        };
    }

    /// <summary>"the weekend" is the last one after a past, the next one before a future; "next weekend" that of the week after.</summary>
    public static Edtf? Weekend(TimeReading reading)
    {
        if (reading.Published is not { } published) return null;
        DateOnly saturday = CalendarReading.Monday(published).AddDays(5);
        bool ahead = reading.Tense is Tense.Future or Tense.Present;
        if (reading.Has(TimeCategory.Relative))
        {
            saturday = reading.Number(TimeCategory.Relative) switch
            {
                Last => published > saturday ? saturday.AddDays(published.DayOfWeek == DayOfWeek.Sunday ? -7 : 0) : saturday.AddDays(-7),
                This => ahead || published >= saturday ? saturday : reading.Tense == Tense.Past ? saturday.AddDays(-7) : saturday,
                Coming => saturday,
                _ => saturday.AddDays(7),
            };
        }
        else if (!ahead && published < saturday)
        {
            saturday = saturday.AddDays(-7);
        }

        return Edtf.Interval(Edtf.Day(saturday), Edtf.Day(saturday.AddDays(1)));
    }

    public static Edtf? Ago(TimeReading reading) =>
        reading.Published is { } published && Count(reading) is > 0 and var count ? TimeUnits.Shift(published, (TimeUnit)reading.Number(TimeCategory.Unit), -count, About(reading)) : null;

    public static Edtf? Hence(TimeReading reading) =>
        reading.Published is { } published && Count(reading) is > 0 and var count ? TimeUnits.Shift(published, (TimeUnit)reading.Number(TimeCategory.Unit), count, false) : null;

    /// <summary>How many; 0 when the words do not say.</summary>
    internal static int Count(TimeReading reading)
    {
        int last = -1;
        for (int nth = 0; reading.Has(TimeCategory.Number, nth); nth++) last = reading.Number(TimeCategory.Number, nth);
        if (last < 0) return reading.Says("a") || reading.Says("an") ? reading.Has(TimeCategory.Number) ? 0 : 1 : 0;
        return reading.Says("half") ? 0 : last;
    }

    /// <summary>"nearly", "about", "more than": the count is not exact.</summary>
    static bool About(TimeReading reading) =>
        reading.Says("nearly") || reading.Says("about") || reading.Says("around") || reading.Says("almost") || reading.Says("over") || reading.Says("roughly")
        || reading.Says("than") || reading.Says("some");

    static DateOnly After(DateOnly day, int weekday) => CalendarReading.Weekday(day.AddDays(1), weekday, Tense.Future);

    static Edtf OfMonth(DateOnly day) => Edtf.Month(day.Year, day.Month);

    static Edtf? Existing(int year, int month, int day) => CalendarReading.Exists(year, month, day) ? Edtf.Day(new DateOnly(year, month, day)) : null;
}
