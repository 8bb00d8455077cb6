namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>A time of day at an offset from UTC in seconds, −64,800 to 64,800. Ordered by the instant, then by the offset.</summary>
public readonly record struct OffsetTime(LocalTime Local, int Offset) : IComparable<OffsetTime>
{
    const int OffsetBits = 17;
    const int Bias = 1 << (OffsetBits - 1);

    /// <summary>Nanoseconds since midnight in UTC; negative or beyond a day where the offset leads there.</summary>
    public long UtcNanoseconds => Local.Nanoseconds - Offset * LocalTime.NanosecondsPerSecond;

    /// <summary>Both parts in 64 bits.</summary>
    public long ToBits() => Local.Nanoseconds << OffsetBits | (uint)(Offset + Bias);

    public static OffsetTime FromBits(long bits) =>
        new(new LocalTime((long)((ulong)bits >> OffsetBits)), (int)(bits & ((1 << OffsetBits) - 1)) - Bias);

    public int CompareTo(OffsetTime other)
    {
        int order = UtcNanoseconds.CompareTo(other.UtcNanoseconds);
        return order != 0 ? order : Offset.CompareTo(other.Offset);
    }

    public override string ToString() => Local + ZonedDateTime.OffsetText(Offset);

    public static bool operator <(OffsetTime left, OffsetTime right) => left.CompareTo(right) < 0;

    public static bool operator >(OffsetTime left, OffsetTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(OffsetTime left, OffsetTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OffsetTime left, OffsetTime right) => left.CompareTo(right) >= 0;
}
