using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Functions.Temporal;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>date(), time(), duration() and what belongs to them.</summary>
static class TemporalFunctions
{
    const Types Sources = Types.String | Types.Map | Types.Temporal;

    internal static void Register(FunctionTable table)
    {
        Constructor(table, "date", Types.Date, Date, TemporalTruncation.Date);
        Constructor(table, "localtime", Types.LocalTime, LocalTime, TemporalTruncation.LocalTime);
        Constructor(table, "time", Types.Time, Time, TemporalTruncation.Time);
        Constructor(table, "localdatetime", Types.LocalDateTime, LocalDateTime, TemporalTruncation.LocalDateTime);
        Constructor(table, "datetime", Types.DateTime, DateTime, TemporalTruncation.DateTime);
        table.Add(new Function("datetime.fromepoch", [Types.Integer], 2, 2, Types.DateTime,
            (_, a) => Value.Of(TemporalBuilder.AtZone(a[0].AsInteger, (int)a[1].AsInteger, (0, null)))));
        table.Add("datetime.fromepochmillis", Types.DateTime,
            (_, a) => Value.Of(TemporalBuilder.DateTimeOf(MapValue.Of(["epochMillis"], [a[0]]))), Types.Integer);
        table.Add("duration", Types.Duration, (_, a) => a[0].Kind switch
        {
            ValueKind.Map => Value.Of(DurationBuilder.Of(a[0].AsMap)),
            ValueKind.String => Value.Of(DurationBuilder.Parse(a[0].AsString)),
            _ => a[0],
        }, Types.String | Types.Map | Types.Duration);
        Between(table, "duration.between", DurationBetween.Full);
        Between(table, "duration.inMonths", DurationBetween.InMonths);
        Between(table, "duration.inDays", DurationBetween.InDays);
        Between(table, "duration.inSeconds", DurationBetween.InSeconds);
        table.Add(new Function("timestamp", [], 0, 0, Types.Integer, (f, _) => Value.Of(f.Now.ToUnixTimeMilliseconds())));
    }

    delegate Duration Difference(in Value from, in Value to);

    delegate Value Truncation(string unit, in Value value, MapValue map);

    static void Between(FunctionTable table, string name, Difference difference) =>
        table.Add(name, Types.Duration, (_, a) => Value.Of(difference(a[0], a[1])), Types.Temporal, Types.Temporal);

    static void Constructor(FunctionTable table, string name, Types result, Func<MapValue, Value, Value> build, Truncation truncate)
    {
        table.Add(new Function(name, [Sources], 0, 1, result, (f, a) => a.Length == 0 ? Now(f, build, null) : Of(a[0], build)));
        foreach (string clock in (string[])["transaction", "statement", "realtime"])
            table.Add(new Function($"{name}.{clock}", [Types.String], 0, 1, result, (f, a) => Now(f, build, a.Length == 0 ? null : a[0].AsString)));
        table.Add(new Function($"{name}.truncate", [Types.String, Types.Temporal, Types.Map], 1, 3, result, (f, a) =>
            truncate(a[0].AsString, a.Length > 1 ? a[1] : Now(f, DateTime, null), a.Length > 2 ? a[2].AsMap : MapValue.Empty)));
    }

    static Value Now(Frame frame, Func<MapValue, Value, Value> build, string? zone)
    {
        DateTimeOffset now = frame.Now;
        long second = now.ToUnixTimeSeconds();
        int nano = (int)(now.Ticks % TimeSpan.TicksPerSecond * 100);
        return build(MapValue.Empty, Value.Of(TemporalBuilder.AtZone(second, nano, zone is null ? (0, null) : TemporalParser.Zone(zone))));
    }

    static Value Of(in Value source, Func<MapValue, Value, Value> build) => source.IsMap ? build(source.AsMap, Value.Null) : build(MapValue.Empty, source);

    static Value Date(MapValue map, Value source)
    {
        if (source.IsString) return Value.Of(TemporalParser.Date(source.AsString));
        if (!source.IsNull) return Value.Of(TemporalParts.Of(source).Date ?? throw Missing("date", source));
        return Value.Of(TemporalBuilder.DateOf(map, TemporalBuilder.PartsOf(map).Date));
    }

    static Value LocalTime(MapValue map, Value source)
    {
        if (source.IsString) return Value.Of(TemporalParser.LocalTime(source.AsString));
        if (!source.IsNull) return Value.Of(TemporalParts.Of(source).Time ?? throw Missing("time", source));
        return Value.Of(TemporalBuilder.TimeOf(map, TemporalBuilder.PartsOf(map).Time, hourNeeded: true));
    }

    static Value Time(MapValue map, Value source)
    {
        if (source.IsString) return Value.Of(TemporalParser.Time(source.AsString));
        if (source.IsNull) return Value.Of(TemporalBuilder.OffsetTimeOf(map));
        TemporalParts parts = TemporalParts.Of(source);
        return Value.Of(new OffsetTime(parts.Time ?? throw Missing("time", source), parts.Offset ?? 0));
    }

    static Value LocalDateTime(MapValue map, Value source)
    {
        if (source.IsString) return Value.Of(TemporalParser.LocalDateTime(source.AsString));
        TemporalParts parts = source.IsNull ? TemporalBuilder.PartsOf(map) : TemporalParts.Of(source);
        if (!source.IsNull) return Value.Of(new LocalDateTime(parts.Date ?? throw Missing("date", source), parts.Time ?? default));
        return Value.Of(new LocalDateTime(TemporalBuilder.DateOf(map, parts.Date), TemporalBuilder.TimeOf(map, parts.Time, hourNeeded: false)));
    }

    static Value DateTime(MapValue map, Value source)
    {
        if (source.IsString) return Value.Of(TemporalParser.DateTime(source.AsString));
        if (source.IsNull) return Value.Of(TemporalBuilder.DateTimeOf(map));
        TemporalParts parts = TemporalParts.Of(source);
        return Value.Of(TemporalBuilder.Attach(new LocalDateTime(parts.Date ?? throw Missing("date", source), parts.Time ?? default), (parts.Offset ?? 0, parts.Zone)));
    }

    static CypherException Missing(string what, in Value source) =>
        CypherException.Argument(Fault.InvalidArgumentValue, $"The {Describe.Kind(source)} {source} has no {what}");
}
