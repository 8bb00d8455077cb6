using Neo4j.Driver.Internal.Values;

namespace Neo4j.Driver;

/// <summary>A time of day without a time zone.</summary>
public sealed class LocalTime : TemporalValue, IEquatable<LocalTime>, IComparable, IComparable<LocalTime>, IHasTimeComponents
{
    public LocalTime(DateTime time) : this(time.TimeOfDay)
    {
    }

    public LocalTime(TimeOnly time) : this(time.ToTimeSpan())
    {
    }

    /// <exception cref="ArgumentOutOfRangeException">Not within a day.</exception>
    public LocalTime(TimeSpan time) => NanoOfDay = Civil.NanoOfDay(time);

    public LocalTime(int hour, int minute, int second) : this(hour, minute, second, 0)
    {
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public LocalTime(int hour, int minute, int second, int nanosecond) => NanoOfDay = Civil.NanoOfDay(hour, minute, second, nanosecond);

    internal LocalTime(long nanoOfDay) => NanoOfDay = nanoOfDay;

    internal long NanoOfDay { get; }

    public int Hour => (int)(NanoOfDay / Civil.NanosPerSecond / 3600);

    public int Minute => (int)(NanoOfDay / Civil.NanosPerSecond / 60 % 60);

    public int Second => (int)(NanoOfDay / Civil.NanosPerSecond % 60);

    public int Nanosecond => (int)(NanoOfDay % Civil.NanosPerSecond);

    /// <exception cref="OverflowException">Finer than 100 nanoseconds.</exception>
    public TimeSpan ToTimeSpan() => NanoOfDay % 100 == 0
        ? new TimeSpan(NanoOfDay / 100)
        : throw new OverflowException("A .NET time has no such nanoseconds.");

    /// <exception cref="OverflowException">Finer than 100 nanoseconds.</exception>
    public TimeOnly ToTimeOnly() => TimeOnly.FromTimeSpan(ToTimeSpan());

    public override string ToString() => Civil.TimeText(NanoOfDay);

    internal override object? ConvertTo(Type type) => type == typeof(TimeOnly) ? ToTimeOnly() : type == typeof(TimeSpan) ? ToTimeSpan() : null;

    public static readonly IComparer<LocalTime> Comparer = Comparer<LocalTime>.Default;

    public int CompareTo(object? obj) => obj is null ? 1 : CompareTo(obj as LocalTime ?? throw new ArgumentException($"A {obj.GetType().Name} is no LocalTime.", nameof(obj)));

    public int CompareTo(LocalTime? other) => other is null ? 1 : NanoOfDay.CompareTo(other.NanoOfDay);

    public bool Equals(LocalTime? other) => other is not null && NanoOfDay == other.NanoOfDay;

    public override bool Equals(object? obj) => Equals(obj as LocalTime);

    public override int GetHashCode() => NanoOfDay.GetHashCode();

    public static bool operator <(LocalTime left, LocalTime right) => left.CompareTo(right) < 0;

    public static bool operator >(LocalTime left, LocalTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(LocalTime left, LocalTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LocalTime left, LocalTime right) => left.CompareTo(right) >= 0;
}
