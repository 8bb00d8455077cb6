using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Functions.Temporal;

/// <summary>
/// What lies between two dates or times. Where only one has a zone the other is taken to be in it; where one has no date only the
/// times of day count.
/// </summary>
static class DurationBetween
{
    internal static Duration Full(in Value from, in Value to)
    {
        (LocalDateTime a, LocalDateTime b, string? zone, bool dated) = Align(from, to);
        if (!dated) return Seconds(a, b, zone);
        long months = Months(a, b);
        LocalDateTime moved = TemporalArithmetic.AddMonths(a, months);
        long days = Days(moved, b);
        moved = new LocalDateTime(new Date(moved.Date.EpochDay + days), moved.Time);
        Duration rest = Seconds(moved, b, zone);
        return new Duration(months, days, rest.Seconds, rest.Nanoseconds);
    }

    internal static Duration InMonths(in Value from, in Value to)
    {
        (LocalDateTime a, LocalDateTime b, _, bool dated) = Align(from, to);
        return dated ? new Duration(Months(a, b), 0, 0, 0) : Duration.Zero;
    }

    internal static Duration InDays(in Value from, in Value to)
    {
        (LocalDateTime a, LocalDateTime b, _, bool dated) = Align(from, to);
        return dated ? new Duration(0, Days(a, b), 0, 0) : Duration.Zero;
    }

    internal static Duration InSeconds(in Value from, in Value to)
    {
        (LocalDateTime a, LocalDateTime b, string? zone, _) = Align(from, to);
        return Seconds(a, b, zone);
    }

    static (LocalDateTime From, LocalDateTime To, string? Zone, bool Dated) Align(in Value from, in Value to)
    {
        TemporalParts a = TemporalParts.Of(from), b = TemporalParts.Of(to);
        bool dated = a.Date is not null && b.Date is not null;
        Date? common = a.Date ?? b.Date;
        LocalDateTime first = new(a.Date ?? common ?? default, a.Time ?? default), second = new(b.Date ?? common ?? default, b.Time ?? default);
        string? zone = a.Zone ?? b.Zone;
        if (a.Offset is not null && b.Offset is not null)
        {
            // Both know where they are: see the second as the first would.
            ZonedDateTime there = new(second.Date, second.Time, b.Zone is null ? b.Offset.Value : TimeZones.OffsetAtLocal(b.Zone, second));
            second = TemporalBuilder.AtZone(there.EpochSecond, there.Nano, (a.Offset.Value, a.Zone)).Local;
            zone = a.Zone;
        }

        return (first, second, zone, dated);
    }

    static long Months(LocalDateTime a, LocalDateTime b)
    {
        long months = (b.Date.Year - a.Date.Year) * 12L + b.Date.Month - a.Date.Month;
        if (months > 0 && TemporalArithmetic.AddMonths(a, months).CompareTo(b) > 0) months--;
        else if (months < 0 && TemporalArithmetic.AddMonths(a, months).CompareTo(b) < 0) months++;
        return months;
    }

    static long Days(LocalDateTime a, LocalDateTime b)
    {
        long days = b.Date.EpochDay - a.Date.EpochDay;
        if (days > 0 && b.Time < a.Time) days--;
        else if (days < 0 && b.Time > a.Time) days++;
        return days;
    }

    static Duration Seconds(LocalDateTime a, LocalDateTime b, string? zone)
    {
        long offset = zone is null ? 0 : TimeZones.OffsetAtLocal(zone, a) - TimeZones.OffsetAtLocal(zone, b);
        return new Duration(0, 0, b.EpochSecond - a.EpochSecond + offset, b.Time.Nano - a.Time.Nano);
    }
}
