using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>
/// An amount of time in months, days, seconds and nanoseconds (0 to 999,999,999), which do not convert into one another:
/// a month has no fixed number of days, a day no fixed number of seconds.
/// </summary>
public sealed class Duration : ValueObject, IEquatable<Duration>, IComparable<Duration>
{
    // The mean length of a Gregorian month: 365.2425 days / 12.
    const long SecondsPerMonth = 2_629_746;

    public Duration(long months, long days, long seconds, long nanoseconds) : base(ValueKind.Duration)
    {
        long carry = Date.FloorDivide(nanoseconds, LocalTime.NanosecondsPerSecond);
        Months = months;
        Days = days;
        Seconds = checked(seconds + carry);
        Nanoseconds = (int)(nanoseconds - carry * LocalTime.NanosecondsPerSecond);
    }

    public static Duration Zero { get; } = new(0, 0, 0, 0);

    public long Months { get; }

    public long Days { get; }

    public long Seconds { get; }

    public int Nanoseconds { get; }

    public bool Equals(Duration? other) =>
        other is not null && Months == other.Months && Days == other.Days && Seconds == other.Seconds && Nanoseconds == other.Nanoseconds;

    public override bool Equals(object? obj) => Equals(obj as Duration);

    public override int GetHashCode() => ValueEquality.Mix((ulong)(((Months * 31 + Days) * 31 + Seconds) * 31 + Nanoseconds));

    /// <summary>By length, a month being 2,629,746 seconds and a day 86,400; then by months, days and seconds.</summary>
    public int CompareTo(Duration? other)
    {
        if (other is null) return 1;
        int order = Length.CompareTo(other.Length);
        if (order == 0) order = Nanoseconds.CompareTo(other.Nanoseconds);
        if (order == 0) order = Months.CompareTo(other.Months);
        if (order == 0) order = Days.CompareTo(other.Days);
        return order;
    }

    /// <summary>ISO 8601, as <c>P1Y2M3DT4H5M6.7S</c>; PT0S when it is nothing.</summary>
    public override string ToString()
    {
        StringBuilder text = new("P");
        Append(text, Months / 12, 'Y');
        Append(text, Months % 12, 'M');
        Append(text, Days, 'D');
        if (Seconds != 0 || Nanoseconds != 0)
        {
            text.Append('T');
            bool negative = Seconds < 0;
            // Seconds −1 with nanoseconds 400,000,000 is −0.6 s: count both towards zero.
            long seconds = negative && Nanoseconds > 0 ? Seconds + 1 : Seconds;
            long nanoseconds = negative && Nanoseconds > 0 ? LocalTime.NanosecondsPerSecond - Nanoseconds : Nanoseconds;
            Append(text, seconds / 3600, 'H');
            Append(text, seconds / 60 % 60, 'M');
            long rest = seconds % 60;
            if (rest != 0 || nanoseconds != 0)
            {
                if (negative && rest == 0) text.Append('-');
                text.Append(CultureInfo.InvariantCulture, $"{rest}");
                if (nanoseconds != 0) text.Append('.').Append(nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
                text.Append('S');
            }
        }

        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    static void Append(StringBuilder text, long amount, char unit)
    {
        if (amount != 0) text.Append(CultureInfo.InvariantCulture, $"{amount}{unit}");
    }

    Int128 Length => (Int128)Months * SecondsPerMonth + (Int128)Days * 86_400 + Seconds;
}
