using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Temporal;

/// <summary>Durations from components and from ISO 8601, fractions carried to the next smaller unit.</summary>
static partial class DurationBuilder
{
    const decimal SecondsPerDay = 86_400m;
    const decimal SecondsPerMonth = 2_629_746m;

    [GeneratedRegex(@"^(?<sign>[+-]?)P(?:(?<y>[+-]?[\d.,]+)Y)?(?:(?<mo>[+-]?[\d.,]+)M)?(?:(?<w>[+-]?[\d.,]+)W)?(?:(?<d>[+-]?[\d.,]+)D)?(?:T(?:(?<h>[+-]?[\d.,]+)H)?(?:(?<mi>[+-]?[\d.,]+)M)?(?:(?<s>[+-]?[\d.,]+)S)?)?$", RegexOptions.CultureInvariant)]
    static partial Regex UnitForm { get; }

    [GeneratedRegex(@"^P(?<y>\d{4})-(?<mo>\d{2})-(?<d>\d{2})T(?<h>\d{2}):(?<mi>\d{2}):(?<s>\d{2}(?:[.,]\d+)?)$", RegexOptions.CultureInvariant)]
    static partial Regex DateForm { get; }

    internal static Duration Of(MapValue map)
    {
        foreach (string key in map.Keys)
            if (!Units.Contains(key)) throw CypherException.Argument(Fault.InvalidArgumentValue, $"A duration has no unit '{key}'");
        decimal seconds = Amount(map, "hours") * 3600 + Amount(map, "minutes") * 60 + Amount(map, "seconds")
            + Amount(map, "milliseconds") / 1000 + Amount(map, "microseconds") / 1_000_000 + Amount(map, "nanoseconds") / 1_000_000_000;
        return Of(Amount(map, "years") * 12 + Amount(map, "quarters") * 3 + Amount(map, "months"), Amount(map, "weeks") * 7 + Amount(map, "days"), seconds);
    }

    internal static Duration Parse(string text)
    {
        Match match = UnitForm.Match(text);
        if (!match.Success || text[^1] is 'P' or 'T') match = DateForm.Match(text);
        if (!match.Success) throw TemporalParser.Unreadable(text, "duration");
        decimal sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        decimal Part(string group)
        {
            if (!match.Groups[group].Success) return 0;
            return decimal.TryParse(match.Groups[group].Value.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount)
                ? amount * sign : throw TemporalParser.Unreadable(text, "duration");
        }

        return Of(Part("y") * 12 + Part("mo"), Part("w") * 7 + Part("d"), Part("h") * 3600 + Part("mi") * 60 + Part("s"));
    }

    /// <summary>Whole months, then whole days, then the rest: a fraction of a month counts 2,629,746 seconds a month.</summary>
    internal static Duration Of(decimal months, decimal days, decimal seconds)
    {
        try
        {
            decimal wholeMonths = decimal.Truncate(months);
            days += (months - wholeMonths) * SecondsPerMonth / SecondsPerDay;
            decimal wholeDays = decimal.Truncate(days);
            seconds += (days - wholeDays) * SecondsPerDay;
            decimal wholeSeconds = decimal.Floor(seconds);
            return new Duration((long)wholeMonths, (long)wholeDays, (long)wholeSeconds, (long)decimal.Truncate((seconds - wholeSeconds) * 1_000_000_000));
        }
        catch (OverflowException e)
        {
            throw new CypherException(FaultClass.ArithmeticError, Fault.NumberOutOfRange, "The duration is too long", inner: e);
        }
    }

    /// <summary>Each part times a factor.</summary>
    internal static Duration Scale(Duration duration, double factor)
    {
        if (double.IsNaN(factor) || Math.Abs(factor) > 1e15) throw new CypherException(FaultClass.ArithmeticError, Fault.NumberOutOfRange, "The duration is too long");
        decimal times = (decimal)factor;
        return Of(duration.Months * times, duration.Days * times, (duration.Seconds + duration.Nanoseconds / 1_000_000_000m) * times);
    }

    static readonly HashSet<string> Units = ["years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"];

    static decimal Amount(MapValue map, string unit)
    {
        Value value = map[unit];
        if (value.IsNull) return 0;
        if (value.IsInteger) return value.AsInteger;
        if (value.IsFloat && Math.Abs(value.AsFloat) < 1e20) return (decimal)value.AsFloat;
        throw CypherException.Argument(Fault.InvalidArgumentValue, $"{unit} must be a number, not the {Describe.Kind(value)} {value}");
    }
}
