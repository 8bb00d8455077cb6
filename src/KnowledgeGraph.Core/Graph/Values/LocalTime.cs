using System.Globalization;

namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>A time of day without a zone: nanoseconds since midnight, 0 to 86,399,999,999,999.</summary>
public readonly record struct LocalTime(long Nanoseconds) : IComparable<LocalTime>
{
    public const long NanosecondsPerSecond = 1_000_000_000;
    public const long NanosecondsPerDay = 86_400 * NanosecondsPerSecond;

    public int Hour => (int)(Nanoseconds / (3600 * NanosecondsPerSecond));

    public int Minute => (int)(Nanoseconds / (60 * NanosecondsPerSecond) % 60);

    public int Second => (int)(Nanoseconds / NanosecondsPerSecond % 60);

    /// <summary>Nanoseconds within the second.</summary>
    public int Nano => (int)(Nanoseconds % NanosecondsPerSecond);

    public static LocalTime Of(int hour, int minute, int second = 0, int nano = 0) => new((hour * 3600L + minute * 60 + second) * NanosecondsPerSecond + nano);

    public int CompareTo(LocalTime other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>ISO 8601, without seconds where they are zero, with as many decimals as are needed.</summary>
    public override string ToString()
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}");
        if (Second == 0 && Nano == 0) return text;
        text = string.Create(CultureInfo.InvariantCulture, $"{text}:{Second:00}");
        return Nano == 0 ? text : text + "." + Nano.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
    }

    public static bool operator <(LocalTime left, LocalTime right) => left.Nanoseconds < right.Nanoseconds;

    public static bool operator >(LocalTime left, LocalTime right) => left.Nanoseconds > right.Nanoseconds;

    public static bool operator <=(LocalTime left, LocalTime right) => left.Nanoseconds <= right.Nanoseconds;

    public static bool operator >=(LocalTime left, LocalTime right) => left.Nanoseconds >= right.Nanoseconds;
}
