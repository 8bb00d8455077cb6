using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Functions.Temporal;

/// <summary>Dates and times cut down to a unit, after which a map may set smaller components.</summary>
static class TemporalTruncation
{
    internal static Value Date(string unit, in Value value, MapValue map)
    {
        Date date = TemporalParts.Of(value).Date ?? throw NoDate();
        return Value.Of(TemporalBuilder.DateOf(map, Cut(unit, new LocalDateTime(date, default)).Date));
    }

    internal static Value LocalDateTime(string unit, in Value value, MapValue map) => Value.Of(Local(unit, TemporalParts.Of(value), map));

    internal static Value DateTime(string unit, in Value value, MapValue map)
    {
        TemporalParts parts = TemporalParts.Of(value);
        return Value.Of(TemporalBuilder.Attach(Local(unit, parts, map), TemporalBuilder.ZoneOf(map) ?? (parts.Offset ?? 0, parts.Zone)));
    }

    internal static Value LocalTime(string unit, in Value value, MapValue map) => Value.Of(Time(unit, TemporalParts.Of(value), map));

    internal static Value Time(string unit, in Value value, MapValue map)
    {
        TemporalParts parts = TemporalParts.Of(value);
        (int Offset, string? Name)? zone = TemporalBuilder.ZoneOf(map);
        return Value.Of(new OffsetTime(Time(unit, parts, map), zone?.Offset ?? parts.Offset ?? 0));
    }

    static LocalDateTime Local(string unit, TemporalParts parts, MapValue map)
    {
        if (parts.Date is null) throw NoDate();
        LocalDateTime cut = Cut(unit, parts.Local);
        return new LocalDateTime(TemporalBuilder.DateOf(map, cut.Date), Refine(cut.Time, map));
    }

    static LocalTime Time(string unit, TemporalParts parts, MapValue map) =>
        Refine(Cut(unit, new LocalDateTime(default, parts.Time ?? throw CypherException.Argument(Fault.InvalidArgumentValue, "A date has no time to truncate"))).Time, map);

    /// <summary>Smaller parts of a second are added to what the cut left of it.</summary>
    static LocalTime Refine(LocalTime time, MapValue map)
    {
        LocalTime whole = new(time.Nanoseconds - time.Nano);
        LocalTime refined = TemporalBuilder.TimeOf(map, whole, hourNeeded: false);
        return new LocalTime(refined.Nanoseconds + time.Nano);
    }

    static LocalDateTime Cut(string unit, LocalDateTime value)
    {
        Date date = value.Date;
        long nanoseconds = value.Time.Nanoseconds;
        return unit.ToLowerInvariant() switch
        {
            "millennium" => Midnight(Core.Graph.Values.Date.Of(Floor(date.Year, 1000), 1, 1)),
            "century" => Midnight(Core.Graph.Values.Date.Of(Floor(date.Year, 100), 1, 1)),
            "decade" => Midnight(Core.Graph.Values.Date.Of(Floor(date.Year, 10), 1, 1)),
            "year" => Midnight(Core.Graph.Values.Date.Of(date.Year, 1, 1)),
            "weekyear" => Midnight(TemporalBuilder.OfWeek(date.IsoWeek.Year, 1, 1)),
            "quarter" => Midnight(Core.Graph.Values.Date.Of(date.Year, date.Quarter * 3 - 2, 1)),
            "month" => Midnight(Core.Graph.Values.Date.Of(date.Year, date.Month, 1)),
            "week" => Midnight(new Date(date.EpochDay - date.DayOfWeek + 1)),
            "day" => Midnight(date),
            "hour" => new LocalDateTime(date, new LocalTime(Floor(nanoseconds, 3600 * Core.Graph.Values.LocalTime.NanosecondsPerSecond))),
            "minute" => new LocalDateTime(date, new LocalTime(Floor(nanoseconds, 60 * Core.Graph.Values.LocalTime.NanosecondsPerSecond))),
            "second" => new LocalDateTime(date, new LocalTime(Floor(nanoseconds, Core.Graph.Values.LocalTime.NanosecondsPerSecond))),
            "millisecond" => new LocalDateTime(date, new LocalTime(Floor(nanoseconds, 1_000_000))),
            "microsecond" => new LocalDateTime(date, new LocalTime(Floor(nanoseconds, 1_000))),
            _ => throw CypherException.Argument(Fault.InvalidArgumentValue, $"'{unit}' is no unit of time"),
        };
    }

    static LocalDateTime Midnight(Date date) => new(date, default);

    static long Floor(long value, long unit) => value - (value % unit + unit) % unit;

    static CypherException NoDate() => CypherException.Argument(Fault.InvalidArgumentValue, "A time of day has no date to truncate");
}
