using Neo4j.Driver.Internal.Values;

namespace Neo4j.Driver;

/// <summary>A date and time without a time zone.</summary>
public sealed class LocalDateTime : TemporalValue, IEquatable<LocalDateTime>, IComparable, IComparable<LocalDateTime>, IHasDateTimeComponents
{
    public LocalDateTime(DateTime dateTime) => (EpochSecond, Nanosecond) = Civil.Split(dateTime);

    public LocalDateTime(int year, int month, int day, int hour, int minute, int second) : this(year, month, day, hour, minute, second, 0)
    {
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such date or time.</exception>
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second, int nanosecond)
    {
        Civil.Check(year, month, day);
        EpochSecond = Civil.EpochDay(year, month, day) * Civil.SecondsPerDay
            + Civil.NanoOfDay(hour, minute, second, nanosecond) / Civil.NanosPerSecond;
        Nanosecond = nanosecond;
    }

    internal LocalDateTime(long epochSecond, int nano) => (EpochSecond, Nanosecond) = (epochSecond, nano);

    internal long EpochSecond { get; }

    public int Year => Civil.Date(Parts.EpochDay).Year;

    public int Month => Civil.Date(Parts.EpochDay).Month;

    public int Day => Civil.Date(Parts.EpochDay).Day;

    public int Hour => (int)(Parts.NanoOfDay / Civil.NanosPerSecond / 3600);

    public int Minute => (int)(Parts.NanoOfDay / Civil.NanosPerSecond / 60 % 60);

    public int Second => (int)(Parts.NanoOfDay / Civil.NanosPerSecond % 60);

    public int Nanosecond { get; }

    /// <exception cref="OverflowException">Outside the years 1 to 9999, or finer than 100 nanoseconds.</exception>
    public DateTime ToDateTime() => Civil.Join(EpochSecond, Nanosecond, DateTimeKind.Unspecified);

    public override string ToString() => $"{Civil.DateText(Parts.EpochDay)}T{Civil.TimeText(Parts.NanoOfDay)}";

    internal override object? ConvertTo(Type type) => type == typeof(DateTime) ? ToDateTime() : null;

    (long EpochDay, long NanoOfDay) Parts => Civil.Split(EpochSecond, Nanosecond);

    public static readonly IComparer<LocalDateTime> Comparer = Comparer<LocalDateTime>.Default;

    public int CompareTo(object? obj) => obj is null ? 1 : CompareTo(obj as LocalDateTime ?? throw new ArgumentException($"A {obj.GetType().Name} is no LocalDateTime.", nameof(obj)));

    public int CompareTo(LocalDateTime? other) => other is null ? 1 : (EpochSecond, Nanosecond).CompareTo((other.EpochSecond, other.Nanosecond));

    public bool Equals(LocalDateTime? other) => other is not null && EpochSecond == other.EpochSecond && Nanosecond == other.Nanosecond;

    public override bool Equals(object? obj) => Equals(obj as LocalDateTime);

    public override int GetHashCode() => HashCode.Combine(EpochSecond, Nanosecond);

    public static bool operator <(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) < 0;

    public static bool operator >(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) >= 0;
}
