using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>
/// A value of Cypher in 16 bytes: scalars in place, everything else by reference. Immutable; the default is null.
/// Equal as grouping and DISTINCT see it: null equals null, NaN equals NaN, 1 equals 1.0.
/// </summary>
public readonly struct Value : IEquatable<Value>
{
    readonly object? _object;
    readonly long _bits;

    Value(object? reference, long bits)
    {
        _object = reference;
        _bits = bits;
    }

    public static Value Null => default;

    public static Value True => new(ScalarTag.Boolean, 1);

    public static Value False => new(ScalarTag.Boolean, 0);

    public static Value EmptyList { get; } = Of(Array.Empty<Value>());

    public ValueKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _object is null ? ValueKind.Null
            : _object.GetType() == typeof(string) ? ValueKind.String
            : _object.GetType() == typeof(Value[]) ? ValueKind.List
            : Unsafe.As<ValueObject>(_object).Kind;
    }

    public bool IsNull => _object is null;

    public bool IsBoolean => ReferenceEquals(_object, ScalarTag.Boolean);

    /// <summary>Boolean true; null and all else are not.</summary>
    public bool IsTrue => ReferenceEquals(_object, ScalarTag.Boolean) && _bits != 0;

    public bool IsFalse => ReferenceEquals(_object, ScalarTag.Boolean) && _bits == 0;

    public bool IsInteger => ReferenceEquals(_object, ScalarTag.Integer);

    public bool IsFloat => ReferenceEquals(_object, ScalarTag.Float);

    public bool IsNumber => IsInteger || IsFloat;

    public bool IsString => _object is string;

    public bool IsList => _object is Value[];

    public bool IsMap => _object is MapValue;

    public bool IsNode => ReferenceEquals(_object, ScalarTag.Node);

    public bool IsRelationship => ReferenceEquals(_object, ScalarTag.Relationship);

    public bool IsPath => _object is PathValue;

    // The readers below trust the caller to have looked at the kind: they are what every operator does to every row.
    public bool AsBoolean => _bits != 0;

    public long AsInteger => _bits;

    public double AsFloat => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>An integer or a float as a float.</summary>
    public double AsNumber => IsInteger ? _bits : BitConverter.Int64BitsToDouble(_bits);

    public string AsString => Unsafe.As<string>(_object!);

    public ReadOnlySpan<Value> AsList => Unsafe.As<Value[]>(_object!);

    public MapValue AsMap => Unsafe.As<MapValue>(_object!);

    public PathValue AsPath => Unsafe.As<PathValue>(_object!);

    /// <summary>The id of a node or relationship.</summary>
    public int AsId => (int)_bits;

    public Date AsDate => new(_bits);

    public LocalTime AsLocalTime => new(_bits);

    public OffsetTime AsTime => OffsetTime.FromBits(_bits);

    public LocalDateTime AsLocalDateTime => Unsafe.As<LocalDateTime>(_object!);

    public ZonedDateTime AsDateTime => Unsafe.As<ZonedDateTime>(_object!);

    public Duration AsDuration => Unsafe.As<Duration>(_object!);

    public Point AsPoint => Unsafe.As<Point>(_object!);

    /// <summary>The 64 bits of a scalar: what a store keeps beside the kind.</summary>
    public long Bits => _bits;

    public static Value Of(bool value) => new(ScalarTag.Boolean, value ? 1 : 0);

    public static Value Of(long value) => new(ScalarTag.Integer, value);

    public static Value Of(double value) => new(ScalarTag.Float, BitConverter.DoubleToInt64Bits(value));

    public static Value Of(string? value) => new(value, 0);

    /// <summary>A list of these values; the array must not change afterwards.</summary>
    public static Value Of(Value[] values) => new(values, 0);

    public static Value Of(MapValue value) => new(value, 0);

    public static Value Of(PathValue value) => new(value, 0);

    public static Value Of(Date value) => new(ScalarTag.Date, value.EpochDay);

    public static Value Of(LocalTime value) => new(ScalarTag.LocalTime, value.Nanoseconds);

    public static Value Of(OffsetTime value) => new(ScalarTag.Time, value.ToBits());

    public static Value Of(LocalDateTime value) => new(value, 0);

    public static Value Of(ZonedDateTime value) => new(value, 0);

    public static Value Of(Duration value) => new(value, 0);

    public static Value Of(Point value) => new(value, 0);

    public static Value Node(int id) => new(ScalarTag.Node, id);

    public static Value Relationship(int id) => new(ScalarTag.Relationship, id);

    /// <summary>A scalar from the kind and bits that a store kept.</summary>
    public static Value FromBits(ValueKind kind, long bits) => kind switch
    {
        ValueKind.Null => default,
        ValueKind.Boolean => new Value(ScalarTag.Boolean, bits),
        ValueKind.Integer => new Value(ScalarTag.Integer, bits),
        ValueKind.Float => new Value(ScalarTag.Float, bits),
        ValueKind.Date => new Value(ScalarTag.Date, bits),
        ValueKind.Time => new Value(ScalarTag.Time, bits),
        ValueKind.LocalTime => new Value(ScalarTag.LocalTime, bits),
        ValueKind.Node => new Value(ScalarTag.Node, bits),
        ValueKind.Relationship => new Value(ScalarTag.Relationship, bits),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a scalar."),
    };

    public bool Equals(Value other) => ValueEquality.Equal(this, other);

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <summary>The same in every process and on every machine.</summary>
    public override int GetHashCode() => ValueEquality.Hash(this);

    /// <summary>The value as a Cypher literal would write it; nodes and relationships by id.</summary>
    public override string ToString() => ValueWriter.Write(this);

    public static bool operator ==(Value left, Value right) => left.Equals(right);

    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    /// <summary>True when both are the same bits and reference: a quick yes before a slower comparison.</summary>
    internal static bool Same(in Value left, in Value right) => ReferenceEquals(left._object, right._object) && left._bits == right._bits;
}
