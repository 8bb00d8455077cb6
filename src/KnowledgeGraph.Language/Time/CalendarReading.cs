using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Time;

/// <summary>A year or a day for words that leave it open, against the day of publication and the tense.</summary>
static class CalendarReading
{
    /// <summary>A date nearer than this many days is meant even where the verb seems to point the other way.</summary>
    const int Near = 60;

    /// <summary>The year of a month and day without one.</summary>
    public static int YearOf(DateOnly published, int month, int day, Tense tense)
    {
        int best = published.Year, distance = int.MaxValue;
        for (int year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (year is < 1 or > 9999) continue;
            int away = Math.Abs(At(year, month, day).DayNumber - published.DayNumber);
            if (away >= distance) continue;
            best = year;
            distance = away;
        }

        int offset = At(best, month, day).DayNumber - published.DayNumber;
        if (distance <= Near) return best;
        if (tense == Tense.Past && offset > 0) return best - 1;
        return tense == Tense.Future && offset < 0 ? best + 1 : best;
    }

    /// <summary>The year of a bare month: the latest one in the past, the next one in the future, this one in its own month.</summary>
    public static int YearOfMonth(DateOnly published, int month, Tense tense)
    {
        if (tense is Tense.Future) return month >= published.Month ? published.Year : published.Year + 1;
        return month <= published.Month ? published.Year : published.Year - 1;
    }

    /// <summary>
    /// The day of a bare weekday: with the past the latest one, the day of publication included; with the future the next one, that day included.
    /// </summary>
    public static DateOnly Weekday(DateOnly published, int weekday, Tense tense)
    {
        int back = (Iso(published) - weekday + 7) % 7;
        return tense is Tense.Future or Tense.Present ? published.AddDays((7 - back) % 7) : published.AddDays(-back);
    }

    /// <summary>Monday of the week of a day.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(1 - Iso(day));

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int Iso(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>Whether the calendar has the day.</summary>
    public static bool Exists(int year, int month, int day) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>The day, or the last of its month where the month is shorter.</summary>
    static DateOnly At(int year, int month, int day) => new(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month)));
}
