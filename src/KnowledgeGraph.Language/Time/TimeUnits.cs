using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Time;

/// <summary>Counts on and back in units. The value is as fine as the unit: "two years ago" is a year.</summary>
static class TimeUnits
{
    /// <summary>Null beyond the calendar. Weeks give a day that is approximate, decades and inexact counts an approximate value.</summary>
    public static Edtf? Shift(DateOnly from, TimeUnit unit, int count, bool about)
    {
        int days = unit switch
        {
            TimeUnit.Day => count,
            TimeUnit.Week => 7 * count,
            TimeUnit.Fortnight => 14 * count,
            _ => 0,
        };
        if (days != 0)
        {
            long number = from.DayNumber + (long)days;
            if (number < 0 || number > DateOnly.MaxValue.DayNumber) return null;
            Edtf day = Edtf.Day(DateOnly.FromDayNumber((int)number));
            return about || unit != TimeUnit.Day ? day.Approximate() : day;
        }

        if (unit == TimeUnit.Hour) return about || Math.Abs(count) > 72 ? null : HoursOn(from, count);
        long months = unit switch
        {
            TimeUnit.Month => count,
            TimeUnit.Year => 12L * count,
            TimeUnit.Decade => 120L * count,
            TimeUnit.Century => 1200L * count,
            _ => 0,
        };
        long index = (from.Year * 12L) + from.Month - 1 + months;
        if (months == 0 || index < 12 || index >= 120_000) return null;
        (int year, int month) = ((int)(index / 12), (int)(index % 12) + 1);
        Edtf value = unit == TimeUnit.Month ? Edtf.Month(year, month) : Edtf.Year(year);
        return about || unit is TimeUnit.Decade or TimeUnit.Century ? value.Approximate() : value;
    }

    /// <summary>A few hours keep to the day; more than a day's hours count as days.</summary>
    static Edtf HoursOn(DateOnly from, int hours) => Edtf.Day(from.AddDays(hours / 24));
}
