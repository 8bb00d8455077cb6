using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Equality and order with three answers: true, false, and null for unknown.</summary>
static class Logic
{
    internal static Value Not(in Value value) => value.IsNull ? value : Value.Of(!value.AsBoolean);

    internal static Value Equal(in Value a, in Value b)
    {
        ValueKind kind = a.Kind, other = b.Kind;
        if (kind == ValueKind.Null || other == ValueKind.Null) return Value.Null;
        if (kind != other) return Value.Of(a.IsNumber && b.IsNumber && !HasNaN(a, b) && ValueOrder.CompareNumbers(a, b) == 0);
        return kind switch
        {
            ValueKind.String => Value.Of(a.AsString == b.AsString),
            ValueKind.Float => Value.Of(a.AsFloat == b.AsFloat),
            ValueKind.List => Lists(a.AsList, b.AsList),
            ValueKind.Map => Maps(a.AsMap, b.AsMap),
            _ => Value.Of(a.Equals(b)),
        };
    }

    static bool HasNaN(in Value a, in Value b) => a.IsFloat && double.IsNaN(a.AsFloat) || b.IsFloat && double.IsNaN(b.AsFloat);

    static Value Lists(ReadOnlySpan<Value> a, ReadOnlySpan<Value> b)
    {
        if (a.Length != b.Length) return Value.False;
        bool unknown = false;
        for (int i = 0; i < a.Length; i++)
        {
            Value equal = Equal(a[i], b[i]);
            if (equal.IsFalse) return equal;
            unknown |= equal.IsNull;
        }

        return unknown ? Value.Null : Value.True;
    }

    static Value Maps(MapValue a, MapValue b)
    {
        if (a.Count != b.Count) return Value.False;
        foreach (string key in a.Keys)
            if (!b.ContainsKey(key)) return Value.False;
        bool unknown = false;
        for (int i = 0; i < a.Count; i++)
        {
            Value equal = Equal(a.Values[i], b[a.Keys[i]]);
            if (equal.IsFalse) return equal;
            unknown |= equal.IsNull;
        }

        return unknown ? Value.Null : Value.True;
    }

    /// <summary>Negative, zero or positive; null where the two cannot be compared; NaN where one is not a number at all.</summary>
    internal static double? Compare(in Value a, in Value b)
    {
        if (a.IsNumber && b.IsNumber) return HasNaN(a, b) ? double.NaN : ValueOrder.CompareNumbers(a, b);
        ValueKind kind = a.Kind;
        if (kind != b.Kind) return null;
        return kind switch
        {
            ValueKind.List => CompareLists(a.AsList, b.AsList),
            ValueKind.String or ValueKind.Boolean or ValueKind.Date or ValueKind.Time or ValueKind.LocalTime or ValueKind.DateTime or ValueKind.LocalDateTime => ValueOrder.Compare(a, b),
            _ => null,
        };
    }

    static double? CompareLists(ReadOnlySpan<Value> a, ReadOnlySpan<Value> b)
    {
        int length = Math.Min(a.Length, b.Length);
        for (int i = 0; i < length; i++)
        {
            Value equal = Equal(a[i], b[i]);
            if (equal.IsNull) return null;
            if (equal.IsFalse) return Compare(a[i], b[i]);
        }

        return a.Length.CompareTo(b.Length);
    }

    /// <summary>Whether a list has an element equal to the value; null where that is unknown.</summary>
    internal static Value In(in Value value, ReadOnlySpan<Value> list)
    {
        bool unknown = false;
        foreach (ref readonly Value element in list)
        {
            Value equal = Equal(value, element);
            if (equal.IsTrue) return equal;
            unknown |= equal.IsNull;
        }

        return unknown ? Value.Null : Value.False;
    }
}
