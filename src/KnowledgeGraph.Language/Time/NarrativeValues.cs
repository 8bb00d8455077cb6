using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Time;

/// <summary>Values of phrases that count from the date told last. Without one they have none.</summary>
static class NarrativeValues
{
    /// <summary>"two days later", "a week earlier".</summary>
    public static Edtf? Later(TimeReading reading)
    {
        int count = RelativeValues.Count(reading);
        if (count <= 0) return null;
        int sign = reading.Says("earlier") || reading.Says("before") || reading.Says("previously") ? -1 : 1;
        TimeUnit unit = (TimeUnit)reading.Number(TimeCategory.Unit);
        if (unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Hour)
        {
            if (reading.ToldDay is not { } told) return null;
            int days = unit switch { TimeUnit.Day => 1, TimeUnit.Week => 7, TimeUnit.Fortnight => 14, _ => 0 } * count * sign;
            long number = told.DayNumber + (long)days;
            return unit == TimeUnit.Hour || number < 0 || number > DateOnly.MaxValue.DayNumber ? null : Edtf.Day(DateOnly.FromDayNumber((int)number));
        }

        return reading.ToldDate is { } date ? TimeUnits.Shift(date.From, unit, sign * count, date.IsApproximate) : null;
    }

    public static Edtf? AdjacentDay(TimeReading reading)
    {
        if (reading.ToldDay is not { } told) return null;
        bool back = reading.Says("before") || reading.Says("previous");
        return back ? told == DateOnly.MinValue ? null : Edtf.Day(told.AddDays(-1)) : told == DateOnly.MaxValue ? null : Edtf.Day(told.AddDays(1));
    }

    public static Edtf? SameDay(TimeReading reading) => reading.ToldDay is { } told ? Edtf.Day(told) : null;

    /// <summary>"later that year", "the following month".</summary>
    public static Edtf? ThatUnit(TimeReading reading)
    {
        if (reading.ToldDate is not { } date) return null;
        int shift = reading.Says("following") || reading.Says("next") || reading.Says("later") && !reading.Says("that") && !reading.Says("in") ? 1
            : reading.Says("previous") || (reading.Says("earlier") && !reading.Says("that") && !reading.Says("in")) ? -1 : 0;
        if (reading.Says("year")) return date.From.Year + shift is >= 1 and <= 9999 and var year ? Edtf.Year(year) : null;
        if (date.Precision > DatePrecision.Month) return null;
        int index = (date.From.Year * 12) + date.From.Month - 1 + shift;
        return index < 12 || index >= 120_000 ? null : Edtf.Month(index / 12, (index % 12) + 1);
    }
}
