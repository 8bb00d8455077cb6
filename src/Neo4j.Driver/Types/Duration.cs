using System.Globalization;
using System.Text;

namespace Neo4j.Driver;

/// <summary>Months, days, seconds and nanoseconds, none of which turns into another. Ordered by an average length: a month of 30.436875 days.</summary>
public sealed class Duration : TemporalValue, IEquatable<Duration>, IComparable, IComparable<Duration>
{
    const long SecondsPerMonth = 2_629_746;

    public Duration(long seconds) : this(seconds, 0)
    {
    }

    public Duration(long seconds, int nanos) : this(0, seconds, nanos)
    {
    }

    public Duration(long days, long seconds, int nanos) : this(0, days, seconds, nanos)
    {
    }

    /// <exception cref="ArgumentOutOfRangeException">Nanoseconds of a second or more, or negative: then the seconds are one less.</exception>
    public Duration(long months, long days, long seconds, int nanos)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nanos);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nanos, 999_999_999);
        Months = months;
        Days = days;
        Seconds = seconds;
        Nanos = nanos;
    }

    public long Months { get; }

    public long Days { get; }

    public long Seconds { get; }

    public int Nanos { get; }

    /// <summary>ISO 8601, as Cypher writes it: <c>P1Y2M3DT4H5M6.7S</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("P");
        Unit(Months / 12, 'Y');
        Unit(Months % 12, 'M');
        Unit(Days, 'D');
        decimal seconds = Seconds + Nanos / 1_000_000_000m;
        if (seconds != 0)
        {
            text.Append('T');
            Unit((long)(seconds / 3600), 'H');
            Unit((long)(seconds / 60) % 60, 'M');
            if (seconds % 60 != 0) text.Append((seconds % 60).ToString("0.#########", CultureInfo.InvariantCulture)).Append('S');
        }

        return text.Length == 1 ? "PT0S" : text.ToString();

        void Unit(long value, char letter)
        {
            if (value != 0) text.Append(CultureInfo.InvariantCulture, $"{value}{letter}");
        }
    }

    internal override object? ConvertTo(Type type) => type == typeof(TimeSpan) && Months == 0
        ? new TimeSpan(checked((Days * 86_400 + Seconds) * TimeSpan.TicksPerSecond + Nanos / 100))
        : null;

    decimal Average => (decimal)Months * SecondsPerMonth + (decimal)Days * 86_400 + Seconds + Nanos / 1_000_000_000m;

    public static readonly IComparer<Duration> Comparer = Comparer<Duration>.Default;

    public int CompareTo(object? obj) => obj is null ? 1 : CompareTo(obj as Duration ?? throw new ArgumentException($"A {obj.GetType().Name} is no Duration.", nameof(obj)));

    public int CompareTo(Duration? other) => other is null ? 1 : Average.CompareTo(other.Average);

    public bool Equals(Duration? other) => other is not null && Months == other.Months && Days == other.Days && Seconds == other.Seconds && Nanos == other.Nanos;

    public override bool Equals(object? obj) => Equals(obj as Duration);

    public override int GetHashCode() => HashCode.Combine(Months, Days, Seconds, Nanos);

    public static bool operator <(Duration left, Duration right) => left.CompareTo(right) < 0;

    public static bool operator >(Duration left, Duration right) => left.CompareTo(right) > 0;

    public static bool operator <=(Duration left, Duration right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Duration left, Duration right) => left.CompareTo(right) >= 0;
}
