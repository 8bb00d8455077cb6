using Neo4j.Driver.Internal.Values;

namespace Neo4j.Driver;

/// <summary>A time of day with its offset from UTC. Ordered by the moment it stands for on one day.</summary>
public sealed class OffsetTime : TemporalValue, IEquatable<OffsetTime>, IComparable, IComparable<OffsetTime>, IHasTimeComponents
{
    public OffsetTime(DateTime time, TimeSpan offset) : this(time.TimeOfDay, offset)
    {
    }

    public OffsetTime(TimeSpan time, TimeSpan offset) : this(Civil.NanoOfDay(time), (int)offset.TotalSeconds)
    {
    }

    public OffsetTime(int hour, int minute, int second, int offsetSeconds) : this(hour, minute, second, 0, offsetSeconds)
    {
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such time, or the offset is beyond 18 hours.</exception>
    public OffsetTime(int hour, int minute, int second, int nanosecond, int offsetSeconds)
        : this(Civil.NanoOfDay(hour, minute, second, nanosecond), offsetSeconds)
    {
    }

    internal OffsetTime(long nanoOfDay, int offsetSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(offsetSeconds), 18 * 3600, nameof(offsetSeconds));
        NanoOfDay = nanoOfDay;
        OffsetSeconds = offsetSeconds;
    }

    internal long NanoOfDay { get; }

    public int OffsetSeconds { get; }

    public int Hour => (int)(NanoOfDay / Civil.NanosPerSecond / 3600);

    public int Minute => (int)(NanoOfDay / Civil.NanosPerSecond / 60 % 60);

    public int Second => (int)(NanoOfDay / Civil.NanosPerSecond % 60);

    public int Nanosecond => (int)(NanoOfDay % Civil.NanosPerSecond);

    public override string ToString() => Civil.TimeText(NanoOfDay) + Civil.OffsetText(OffsetSeconds);

    long Moment => NanoOfDay - OffsetSeconds * Civil.NanosPerSecond;

    public static readonly IComparer<OffsetTime> Comparer = Comparer<OffsetTime>.Default;

    public int CompareTo(object? obj) => obj is null ? 1 : CompareTo(obj as OffsetTime ?? throw new ArgumentException($"A {obj.GetType().Name} is no OffsetTime.", nameof(obj)));

    public int CompareTo(OffsetTime? other) => other is null ? 1 : Moment.CompareTo(other.Moment);

    public bool Equals(OffsetTime? other) => other is not null && NanoOfDay == other.NanoOfDay && OffsetSeconds == other.OffsetSeconds;

    public override bool Equals(object? obj) => Equals(obj as OffsetTime);

    public override int GetHashCode() => HashCode.Combine(NanoOfDay, OffsetSeconds);

    public static bool operator <(OffsetTime left, OffsetTime right) => left.CompareTo(right) < 0;

    public static bool operator >(OffsetTime left, OffsetTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(OffsetTime left, OffsetTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OffsetTime left, OffsetTime right) => left.CompareTo(right) >= 0;
}
