using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Temporal;

/// <summary>Dates and times from components, or from other dates and times with some components replaced.</summary>
static class TemporalBuilder
{
    internal static Date OfWeek(long year, long week, long dayOfWeek)
    {
        Date fourth = Date.Of(year, 1, 4);
        Date monday = new(fourth.EpochDay - fourth.DayOfWeek + 1);
        Date date = new(monday.EpochDay + (week - 1) * 7 + dayOfWeek - 1);
        if (week is < 1 or > 53 || dayOfWeek is < 1 or > 7 || new Date(monday.EpochDay + (week - 1) * 7).IsoWeek.Year != year) throw Invalid($"week {week}, day {dayOfWeek} of {year}");
        return date;
    }

    internal static Date OfQuarter(long year, long quarter, long dayOfQuarter)
    {
        if (quarter is < 1 or > 4) throw Invalid($"quarter {quarter}");
        Date first = Date.Of(year, (int)quarter * 3 - 2, 1);
        Date date = new(first.EpochDay + dayOfQuarter - 1);
        return dayOfQuarter < 1 || date.Quarter != quarter || date.Year != year ? throw Invalid($"day {dayOfQuarter} of quarter {quarter}") : date;
    }

    internal static Date OfOrdinal(long year, long day) =>
        day < 1 || day > (Date.IsLeap(year) ? 366 : 365) ? throw Invalid($"day {day} of {year}") : new Date(Date.Of(year, 1, 1).EpochDay + day - 1);

    /// <summary>The day that a map names: by month and day, week, quarter or day of the year, upon the date of <paramref name="base"/>.</summary>
    internal static Date DateOf(MapValue map, Date? @base)
    {
        long? year = Whole(map, "year");
        if (@base is null) CheckDate(map);
        if (Whole(map, "week") is { } week) return OfWeek(year ?? @base!.Value.IsoWeek.Year, week, Whole(map, "dayOfWeek") ?? @base?.DayOfWeek ?? 1);
        if (@base is { } weekBase && year is null && Whole(map, "dayOfWeek") is { } dayOfWeek) return OfWeek(weekBase.IsoWeek.Year, weekBase.IsoWeek.Week, dayOfWeek);
        long y = year ?? @base!.Value.Year;
        if (Whole(map, "ordinalDay") is { } ordinal) return OfOrdinal(y, ordinal);
        if (Whole(map, "quarter") is { } quarter)
        {
            if (Whole(map, "dayOfQuarter") is { } day || @base is null && (day = 1) == 1) return OfQuarter(y, quarter, day);
            if (quarter is < 1 or > 4) throw Invalid($"quarter {quarter}");
            return Checked(y, (quarter - 1) * 3 + (@base!.Value.Month - 1) % 3 + 1, @base.Value.Day);
        }

        if (Whole(map, "dayOfQuarter") is { } dayOfQuarter) return OfQuarter(y, @base?.Quarter ?? 1, dayOfQuarter);
        if (@base is not { } from) return Checked(y, Whole(map, "month") ?? 1, Whole(map, "day") ?? 1);
        // One component after the other: a day that the month does not have gives way to its last.
        long m = Whole(map, "month") ?? from.Month;
        int last = LastDay(y, from.Month, from.Day);
        return Checked(y, m, Whole(map, "day") ?? (m is >= 1 and <= 12 ? LastDay(y, (int)m, last) : last));
    }

    static int LastDay(long year, int month, int day)
    {
        while (!Date.IsValid(year, month, day)) day--;
        return day;
    }

    /// <summary>A smaller component needs the greater ones; where a time follows, the day must be named fully.</summary>
    static void CheckDate(MapValue map)
    {
        bool day = HasAny(map, "hour", "minute", "second", "millisecond", "microsecond", "nanosecond");
        if (!Has(map, "year")) throw Unspecified("year");
        if (Has(map, "week"))
        {
            if (day && !Has(map, "dayOfWeek")) throw Unspecified("dayOfWeek");
        }
        else if (Has(map, "quarter"))
        {
            if (day && !Has(map, "dayOfQuarter")) throw Unspecified("dayOfQuarter");
        }
        else if (!Has(map, "ordinalDay"))
        {
            if (!Has(map, "month") && (day || Has(map, "day"))) throw Unspecified("month");
            if (day && !Has(map, "day")) throw Unspecified("day");
        }
    }

    static void CheckTime(MapValue map)
    {
        bool part = HasAny(map, "millisecond", "microsecond", "nanosecond");
        if (!Has(map, "hour") && (part || HasAny(map, "minute", "second"))) throw Unspecified("hour");
        if (!Has(map, "minute") && (part || Has(map, "second"))) throw Unspecified("minute");
        if (part && !Has(map, "second")) throw Unspecified("second");
    }

    static bool Has(MapValue map, string key) => !map[key].IsNull;

    static bool HasAny(MapValue map, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
            if (Has(map, key)) return true;
        return false;
    }

    static CypherException Unspecified(string what) => CypherException.Argument(Fault.InvalidArgumentValue, $"{what} must be specified");

    static Date Checked(long year, long month, long day) => Date.IsValid(year, month, day) ? Date.Of(year, (int)month, (int)day) : throw Invalid($"{year}-{month}-{day}");

    /// <summary>The time of day that a map names, upon the time of <paramref name="base"/>.</summary>
    internal static LocalTime TimeOf(MapValue map, LocalTime? @base, bool hourNeeded)
    {
        long? hour = Whole(map, "hour");
        if (hour is null && @base is null && hourNeeded) throw Unspecified("hour");
        if (@base is null) CheckTime(map);
        long minute = Whole(map, "minute") ?? @base?.Minute ?? 0;
        long second = Whole(map, "second") ?? @base?.Second ?? 0;
        hour ??= @base?.Hour ?? 0;
        long nano = Nanoseconds(map) ?? @base?.Nano ?? 0;
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || nano is < 0 or > 999_999_999) throw Invalid($"{hour}:{minute}:{second}");
        return LocalTime.Of((int)hour, (int)minute, (int)second, (int)nano);
    }

    static long? Nanoseconds(MapValue map)
    {
        long? milli = Whole(map, "millisecond"), micro = Whole(map, "microsecond"), nano = Whole(map, "nanosecond");
        if (milli is null && micro is null && nano is null) return null;
        if (milli is < 0 or > 999 || micro < 0 || micro > (milli is null ? 999_999 : 999) || nano < 0 || nano > (micro is not null ? 999 : milli is not null ? 999_999 : 999_999_999))
            throw Invalid("part of a second");
        return (milli ?? 0) * 1_000_000 + (micro ?? 0) * 1_000 + (nano ?? 0);
    }

    /// <summary>What a date or time, or the entries date, time and datetime of a map, give to build upon.</summary>
    internal static TemporalParts PartsOf(MapValue map)
    {
        TemporalParts parts = default;
        if (map["datetime"] is { IsNull: false } both) parts = TemporalParts.Of(both);
        if (map["date"] is { IsNull: false } date) parts = parts with { Date = TemporalParts.Of(date).Date };
        if (map["time"] is { IsNull: false } time)
        {
            TemporalParts other = TemporalParts.Of(time);
            parts = parts with { Time = other.Time, Offset = other.Offset, Zone = other.Zone };
        }

        return parts;
    }

    internal static (int Offset, string? Name)? ZoneOf(MapValue map) =>
        map["timezone"] is { IsString: true } zone ? TemporalParser.Zone(zone.AsString) : null;

    internal static OffsetTime OffsetTimeOf(MapValue map)
    {
        TemporalParts parts = PartsOf(map);
        (int Offset, string? Name)? zone = ZoneOf(map);
        LocalTime? @base = parts.Time;
        int offset = parts.Offset ?? 0;
        if (zone is { } target)
        {
            int wanted = target.Name is null ? target.Offset : TimeZones.OffsetAtLocal(target.Name, new LocalDateTime(parts.Date ?? default, @base ?? default));
            if (parts.Offset is { } known && @base is { } time)
                @base = new LocalTime(Modulo(time.Nanoseconds + (wanted - known) * LocalTime.NanosecondsPerSecond));
            offset = wanted;
        }

        return new OffsetTime(TimeOf(map, @base, hourNeeded: true), offset);
    }

    internal static ZonedDateTime DateTimeOf(MapValue map)
    {
        (int Offset, string? Name)? zone = ZoneOf(map);
        if (Whole(map, "epochSeconds") is { } seconds) return AtZone(seconds, (int)(Nanoseconds(map) ?? 0), zone ?? (0, null));
        if (Whole(map, "epochMillis") is { } millis)
            return AtZone((long)Math.Floor(millis / 1000m), (int)(((millis % 1000) + 1000) % 1000 * 1_000_000 + (Nanoseconds(map) ?? 0)), zone ?? (0, null));
        TemporalParts parts = PartsOf(map);
        LocalDateTime local = new(DateOf(map, parts.Date), TimeOf(map, parts.Time, hourNeeded: false));
        if (parts.Offset is not { } known) return Attach(local, zone ?? (0, null));
        ZonedDateTime moment = Attach(local, (known, parts.Zone));
        return zone is { } target ? AtZone(moment.EpochSecond, moment.Nano, target) : moment;
    }

    /// <summary>A local time in a zone, given by offset or by name.</summary>
    internal static ZonedDateTime Attach(LocalDateTime local, (int Offset, string? Name) zone) =>
        new(local.Date, local.Time, zone.Name is null ? zone.Offset : TimeZones.OffsetAtLocal(zone.Name, local), zone.Name);

    /// <summary>A moment as a zone sees it.</summary>
    internal static ZonedDateTime AtZone(long epochSecond, int nano, (int Offset, string? Name) zone) =>
        ZonedDateTime.OfEpochSecond(epochSecond, nano, zone.Name is null ? zone.Offset : TimeZones.OffsetAt(zone.Name, epochSecond), zone.Name);

    internal static long? Whole(MapValue map, string key)
    {
        Value value = map[key];
        if (value.IsNull) return null;
        return value.IsInteger ? value.AsInteger : throw CypherException.Argument(Fault.InvalidArgumentValue, $"{key} must be an integer, not the {Describe.Kind(value)} {value}");
    }

    static long Modulo(long nanoseconds) => (nanoseconds % LocalTime.NanosecondsPerDay + LocalTime.NanosecondsPerDay) % LocalTime.NanosecondsPerDay;

    static CypherException Invalid(string what) => CypherException.Argument(Fault.InvalidArgumentValue, $"Invalid date or time: {what}");
}
