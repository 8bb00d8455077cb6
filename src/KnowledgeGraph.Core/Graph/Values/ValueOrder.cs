using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>The total order of ORDER BY (ascending; null comes last, NaN is the greatest number).</summary>
public sealed class ValueOrder : IComparer<Value>
{
    ValueOrder()
    {
    }

    public static ValueOrder Instance { get; } = new();

    public int Compare(Value x, Value y) => Compare(in x, in y);

    public static int Compare(in Value a, in Value b)
    {
        ValueKind kind = a.Kind, other = b.Kind;
        if (kind != other)
            return a.IsNumber && b.IsNumber ? CompareNumbers(a, b) : kind.CompareTo(other);
        return kind switch
        {
            ValueKind.Null => 0,
            ValueKind.Integer or ValueKind.Boolean or ValueKind.Node or ValueKind.Relationship or ValueKind.Date or ValueKind.LocalTime => a.Bits.CompareTo(b.Bits),
            ValueKind.Float => CompareNumbers(a, b),
            ValueKind.String => CompareText(a.AsString, b.AsString),
            ValueKind.List => CompareLists(a.AsList, b.AsList),
            ValueKind.Map => a.AsMap.CompareTo(b.AsMap),
            ValueKind.Path => a.AsPath.CompareTo(b.AsPath),
            ValueKind.Time => a.AsTime.CompareTo(b.AsTime),
            ValueKind.LocalDateTime => a.AsLocalDateTime.CompareTo(b.AsLocalDateTime),
            ValueKind.DateTime => a.AsDateTime.CompareTo(b.AsDateTime),
            ValueKind.Duration => a.AsDuration.CompareTo(b.AsDuration),
            ValueKind.Point => a.AsPoint.CompareTo(b.AsPoint),
            _ => throw new InvalidOperationException($"No order for {kind}."),
        };
    }

    /// <summary>Two numbers, exactly also where one is an integer that no float can be.</summary>
    public static int CompareNumbers(in Value a, in Value b)
    {
        if (a.IsInteger && b.IsInteger) return a.AsInteger.CompareTo(b.AsInteger);
        if (a.IsFloat && b.IsFloat) return CompareFloats(a.AsFloat, b.AsFloat);
        return a.IsInteger ? CompareMixed(a.AsInteger, b.AsFloat) : -CompareMixed(b.AsInteger, a.AsFloat);
    }

    static int CompareFloats(double a, double b)
    {
        if (double.IsNaN(a)) return double.IsNaN(b) ? 0 : 1;
        if (double.IsNaN(b)) return -1;
        return a < b ? -1 : a > b ? 1 : 0;
    }

    static int CompareMixed(long integer, double number)
    {
        if (double.IsNaN(number) || number >= 9.2233720368547758E18) return -1;
        if (number < -9.2233720368547758E18) return 1;
        long whole = (long)number;
        if (integer != whole) return integer < whole ? -1 : 1;
        double rest = number - whole;
        return rest > 0 ? -1 : rest < 0 ? 1 : 0;
    }

    /// <summary>By code point, so that every machine agrees, also beyond the basic plane.</summary>
    static int CompareText(string a, string b)
    {
        int length = Math.Min(a.Length, b.Length);
        int same = a.AsSpan().CommonPrefixLength(b);
        if (same >= length) return a.Length.CompareTo(b.Length);
        char x = a[same], y = b[same];
        if (char.IsSurrogate(x) != char.IsSurrogate(y)) return char.IsSurrogate(x) ? 1 : -1;
        return x.CompareTo(y);
    }

    static int CompareLists(ReadOnlySpan<Value> a, ReadOnlySpan<Value> b)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        int length = Math.Min(a.Length, b.Length);
        for (int i = 0; i < length; i++)
        {
            int order = Compare(a[i], b[i]);
            if (order != 0) return order;
        }

        return a.Length.CompareTo(b.Length);
    }
}
