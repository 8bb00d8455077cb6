using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Functions.Temporal;

/// <summary>Components by name: <c>date.year</c>, <c>duration.minutesOfHour</c>, <c>point.x</c>.</summary>
static class TemporalComponents
{
    /// <summary>Null for a value that has no components at all; the null of Cypher for a name it does not have.</summary>
    internal static Value? Read(in Value value, string name) => value.Kind switch
    {
        ValueKind.Date => DatePart(value.AsDate, name),
        ValueKind.LocalTime => TimePart(value.AsLocalTime, name),
        ValueKind.Time => TimePart(value.AsTime.Local, name) ?? OffsetPart(value.AsTime.Offset, null, name),
        ValueKind.LocalDateTime => DatePart(value.AsLocalDateTime.Date, name) ?? TimePart(value.AsLocalDateTime.Time, name),
        ValueKind.DateTime => DatePart(value.AsDateTime.Date, name) ?? TimePart(value.AsDateTime.Time, name)
            ?? OffsetPart(value.AsDateTime.Offset, value.AsDateTime.Zone, name) ?? EpochPart(value.AsDateTime, name),
        ValueKind.Duration => DurationPart(value.AsDuration, name),
        ValueKind.Point => PointPart(value.AsPoint, name),
        _ => null,
    } ?? (value.Kind is ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime or ValueKind.Duration or ValueKind.Point
        ? Value.Null : null);

    static Value? DatePart(Date date, string name) => name switch
    {
        "year" => Value.Of(date.Year),
        "quarter" => Value.Of(date.Quarter),
        "month" => Value.Of(date.Month),
        "week" => Value.Of(date.IsoWeek.Week),
        "weekYear" => Value.Of(date.IsoWeek.Year),
        "dayOfQuarter" => Value.Of(date.EpochDay - Date.Of(date.Year, date.Quarter * 3 - 2, 1).EpochDay + 1),
        "day" => Value.Of(date.Day),
        "ordinalDay" => Value.Of(date.DayOfYear),
        "dayOfWeek" or "weekDay" => Value.Of(date.DayOfWeek),
        _ => null,
    };

    static Value? TimePart(LocalTime time, string name) => name switch
    {
        "hour" => Value.Of(time.Hour),
        "minute" => Value.Of(time.Minute),
        "second" => Value.Of(time.Second),
        "millisecond" => Value.Of(time.Nano / 1_000_000),
        "microsecond" => Value.Of(time.Nano / 1_000),
        "nanosecond" => Value.Of(time.Nano),
        _ => null,
    };

    static Value? OffsetPart(int offset, string? zone, string name) => name switch
    {
        "timezone" => Value.Of(zone ?? ZonedDateTime.OffsetText(offset)),
        "offset" => Value.Of(ZonedDateTime.OffsetText(offset)),
        "offsetMinutes" => Value.Of(offset / 60),
        "offsetSeconds" => Value.Of(offset),
        _ => null,
    };

    static Value? EpochPart(ZonedDateTime moment, string name) => name switch
    {
        "epochSeconds" => Value.Of(moment.EpochSecond),
        "epochMillis" => Value.Of(moment.EpochSecond * 1000 + moment.Nano / 1_000_000),
        _ => null,
    };

    static Value? DurationPart(Duration d, string name) => name switch
    {
        "years" => Value.Of(d.Months / 12),
        "quarters" => Value.Of(d.Months / 3),
        "months" => Value.Of(d.Months),
        "weeks" => Value.Of(d.Days / 7),
        "days" => Value.Of(d.Days),
        "hours" => Value.Of(d.Seconds / 3600),
        "minutes" => Value.Of(d.Seconds / 60),
        "seconds" => Value.Of(d.Seconds),
        "milliseconds" => Value.Of(d.Seconds * 1000 + d.Nanoseconds / 1_000_000),
        "microseconds" => Value.Of(d.Seconds * 1_000_000 + d.Nanoseconds / 1_000),
        "nanoseconds" => Value.Of(d.Seconds * 1_000_000_000 + d.Nanoseconds),
        "quartersOfYear" => Value.Of(d.Months / 3 % 4),
        "monthsOfQuarter" => Value.Of(d.Months % 3),
        "monthsOfYear" => Value.Of(d.Months % 12),
        "daysOfWeek" => Value.Of(d.Days % 7),
        "minutesOfHour" => Value.Of(d.Seconds / 60 % 60),
        "secondsOfMinute" => Value.Of(d.Seconds % 60),
        "millisecondsOfSecond" => Value.Of(d.Nanoseconds / 1_000_000),
        "microsecondsOfSecond" => Value.Of(d.Nanoseconds / 1_000),
        "nanosecondsOfSecond" => Value.Of(d.Nanoseconds),
        _ => null,
    };

    static Value? PointPart(Point point, string name) => name switch
    {
        "x" => Value.Of(point.X),
        "y" => Value.Of(point.Y),
        "z" => point.Z is { } z ? Value.Of(z) : null,
        "longitude" when point.IsGeographic => Value.Of(point.X),
        "latitude" when point.IsGeographic => Value.Of(point.Y),
        "height" when point.IsGeographic && point.Z is { } height => Value.Of(height),
        "crs" => Value.Of(point.SystemName),
        "srid" => Value.Of(point.Srid),
        _ => null,
    };
}
