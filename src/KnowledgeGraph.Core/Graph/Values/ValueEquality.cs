using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>Equality and hash as grouping sees them.</summary>
static class ValueEquality
{
    const ulong Prime = 0x9E3779B97F4A7C15;

    internal static bool Equal(in Value a, in Value b)
    {
        ValueKind kind = a.Kind;
        if (kind != b.Kind) return a.IsNumber && b.IsNumber && MixedNumbers(a, b);
        return kind switch
        {
            ValueKind.String => a.AsString == b.AsString,
            ValueKind.Float => a.AsFloat.Equals(b.AsFloat),
            ValueKind.List => Lists(a.AsList, b.AsList),
            ValueKind.Map => a.AsMap.Equals(b.AsMap),
            ValueKind.Path => a.AsPath.Equals(b.AsPath),
            ValueKind.LocalDateTime => a.AsLocalDateTime.Equals(b.AsLocalDateTime),
            ValueKind.DateTime => a.AsDateTime.Equals(b.AsDateTime),
            ValueKind.Duration => a.AsDuration.Equals(b.AsDuration),
            ValueKind.Point => a.AsPoint.Equals(b.AsPoint),
            ValueKind.Null => true,
            _ => a.Bits == b.Bits,
        };
    }

    internal static int Hash(in Value value) => value.Kind switch
    {
        ValueKind.Null => 0,
        ValueKind.String => Text(value.AsString),
        ValueKind.Float => Float(value.AsFloat),
        ValueKind.List => List(value.AsList),
        ValueKind.Map => value.AsMap.GetHashCode(),
        ValueKind.Path => value.AsPath.GetHashCode(),
        ValueKind.LocalDateTime => value.AsLocalDateTime.GetHashCode(),
        ValueKind.DateTime => value.AsDateTime.GetHashCode(),
        ValueKind.Duration => value.AsDuration.GetHashCode(),
        ValueKind.Point => value.AsPoint.GetHashCode(),
        _ => Mix((ulong)value.Bits),
    };

    internal static int Text(ReadOnlySpan<char> text)
    {
        ulong hash = (ulong)text.Length * Prime;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (ulong word in words) hash = (ulong.RotateLeft(hash, 27) ^ word) * Prime;
        foreach (char c in text[(words.Length * 4)..]) hash = (ulong.RotateLeft(hash, 27) ^ c) * Prime;
        return Mix(hash);
    }

    internal static int Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 32)) * Prime;
        return (int)(bits >> 32);
    }

    static int Float(double number) =>
        number is >= long.MinValue and < -(double)long.MinValue && number == Math.Floor(number) ? Mix((ulong)(long)number)
        : Mix((ulong)BitConverter.DoubleToInt64Bits(number));

    static int List(ReadOnlySpan<Value> values)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        ulong hash = Prime;
        foreach (ref readonly Value value in values) hash = (ulong.RotateLeft(hash, 27) ^ (uint)Hash(value)) * Prime;
        return Mix(hash);
    }

    static bool Lists(ReadOnlySpan<Value> a, ReadOnlySpan<Value> b)
    {
        if (a.Length != b.Length) return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (int i = 0; i < a.Length; i++)
            if (!Equal(a[i], b[i])) return false;
        return true;
    }

    static bool MixedNumbers(in Value a, in Value b)
    {
        (long integer, double number) = a.IsInteger ? (a.AsInteger, b.AsFloat) : (b.AsInteger, a.AsFloat);
        return number is >= long.MinValue and < -(double)long.MinValue && number == Math.Floor(number) && (long)number == integer;
    }
}
