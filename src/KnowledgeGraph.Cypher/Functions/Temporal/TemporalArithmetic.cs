using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Functions.Temporal;

/// <summary>Dates and times plus durations; durations plus durations and times numbers.</summary>
static class TemporalArithmetic
{
    /// <summary>Null where the operator is not defined for these values.</summary>
    internal static Value? Apply(BinaryOperator op, in Value a, in Value b)
    {
        try
        {
            if (a.Kind == ValueKind.Duration && b.Kind == ValueKind.Duration)
                return op switch
                {
                    BinaryOperator.Add => Value.Of(Plus(a.AsDuration, b.AsDuration, 1)),
                    BinaryOperator.Subtract => Value.Of(Plus(a.AsDuration, b.AsDuration, -1)),
                    _ => null,
                };
            if (a.Kind == ValueKind.Duration && b.IsNumber)
                return op switch
                {
                    BinaryOperator.Multiply => Value.Of(DurationBuilder.Scale(a.AsDuration, b.AsNumber)),
                    BinaryOperator.Divide => Value.Of(DurationBuilder.Scale(a.AsDuration, 1 / b.AsNumber)),
                    _ => null,
                };
            if (a.IsNumber && b.Kind == ValueKind.Duration) return op == BinaryOperator.Multiply ? Apply(op, b, a) : null;
            if (b.Kind == ValueKind.Duration && op is BinaryOperator.Add or BinaryOperator.Subtract) return Shift(a, b.AsDuration, op == BinaryOperator.Add ? 1 : -1);
            if (a.Kind == ValueKind.Duration && op == BinaryOperator.Add) return Shift(b, a.AsDuration, 1);
            return null;
        }
        catch (OverflowException e)
        {
            throw new CypherException(FaultClass.ArithmeticError, Fault.NumberOutOfRange, "The date or duration is out of range", inner: e);
        }
    }

    static Duration Plus(Duration a, Duration b, int sign) => checked(
        new Duration(a.Months + sign * b.Months, a.Days + sign * b.Days, a.Seconds + sign * b.Seconds, a.Nanoseconds + sign * b.Nanoseconds));

    static Value? Shift(in Value value, Duration duration, int sign) => value.Kind switch
    {
        ValueKind.Date => Value.Of(Shift(value.AsDate, duration, sign, checked(duration.Days + duration.Seconds / 86_400))),
        ValueKind.LocalTime => Value.Of(Shift(value.AsLocalTime, duration, sign)),
        ValueKind.Time => Value.Of(new OffsetTime(Shift(value.AsTime.Local, duration, sign), value.AsTime.Offset)),
        ValueKind.LocalDateTime => Value.Of(Shift(value.AsLocalDateTime, duration, sign)),
        ValueKind.DateTime => Value.Of(Shift(value.AsDateTime, duration, sign)),
        _ => null,
    };

    static Date Shift(Date date, Duration duration, int sign, long days)
    {
        Date shifted = new(checked(date.AddMonths(sign * duration.Months).EpochDay + sign * days));
        return Math.Abs(shifted.EpochDay) > 366L * Date.MaximumYear ? throw new OverflowException() : shifted;
    }

    static LocalTime Shift(LocalTime time, Duration duration, int sign)
    {
        long nanoseconds = time.Nanoseconds + sign * (duration.Seconds % 86_400 * LocalTime.NanosecondsPerSecond + duration.Nanoseconds);
        return new LocalTime((nanoseconds % LocalTime.NanosecondsPerDay + LocalTime.NanosecondsPerDay) % LocalTime.NanosecondsPerDay);
    }

    static LocalDateTime Shift(LocalDateTime local, Duration duration, int sign)
    {
        Date date = Shift(local.Date, duration, sign, duration.Days);
        (long second, int nano) = Seconds(new LocalDateTime(date, local.Time).EpochSecond, local.Time.Nano, duration, sign);
        return LocalDateTime.OfEpochSecond(second, nano);
    }

    /// <summary>Months and days move the calendar, seconds the clock: a day in which clocks change is still a day.</summary>
    static ZonedDateTime Shift(ZonedDateTime moment, Duration duration, int sign)
    {
        LocalDateTime local = new(Shift(moment.Date, duration, sign, duration.Days), moment.Time);
        ZonedDateTime moved = duration.Months == 0 && duration.Days == 0 ? moment : TemporalBuilder.Attach(local, (moment.Offset, moment.Zone));
        (long second, int nano) = Seconds(moved.EpochSecond, moved.Nano, duration, sign);
        return TemporalBuilder.AtZone(second, nano, (moment.Offset, moment.Zone));
    }

    static (long Second, int Nano) Seconds(long second, int nano, Duration duration, int sign)
    {
        long nanoseconds = nano + sign * (long)duration.Nanoseconds;
        long carry = nanoseconds < 0 ? -1 : nanoseconds >= LocalTime.NanosecondsPerSecond ? 1 : 0;
        return (checked(second + sign * duration.Seconds + carry), (int)(nanoseconds - carry * LocalTime.NanosecondsPerSecond));
    }

    /// <summary>A moment moved by months and days, for <see cref="DurationBetween"/>.</summary>
    internal static LocalDateTime AddMonths(LocalDateTime local, long months) => new(local.Date.AddMonths(months), local.Time);
}
