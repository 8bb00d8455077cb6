using System.Globalization;

namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>
/// A moment seen from an offset (seconds from UTC, −64,800 to 64,800) and, where known, from a named zone of the tz database.
/// Ordered by the instant, then by the offset and zone.
/// </summary>
public sealed class ZonedDateTime(Date date, LocalTime time, int offset, string? zone = null)
    : ValueObject(ValueKind.DateTime), IEquatable<ZonedDateTime>, IComparable<ZonedDateTime>
{
    public Date Date => date;

    public LocalTime Time => time;

    public int Offset => offset;

    /// <summary>A name such as <c>Europe/Stockholm</c>; null where only the offset is known.</summary>
    public string? Zone => zone;

    /// <summary>Seconds since 1970-01-01T00:00 UTC.</summary>
    public long EpochSecond => date.EpochDay * 86_400 + time.Nanoseconds / LocalTime.NanosecondsPerSecond - offset;

    public int Nano => time.Nano;

    public LocalDateTime Local => new(date, time);

    /// <summary>A moment (seconds since 1970-01-01T00:00 UTC) as an offset sees it.</summary>
    public static ZonedDateTime OfEpochSecond(long second, int nano, int offset, string? zone = null)
    {
        LocalDateTime local = LocalDateTime.OfEpochSecond(second + offset, nano);
        return new ZonedDateTime(local.Date, local.Time, offset, zone);
    }

    public bool Equals(ZonedDateTime? other) =>
        other is not null && Date == other.Date && Time == other.Time && Offset == other.Offset && Zone == other.Zone;

    public override bool Equals(object? obj) => Equals(obj as ZonedDateTime);

    public override int GetHashCode() => ValueEquality.Mix((ulong)(EpochSecond * 31 + Nano));

    public int CompareTo(ZonedDateTime? other)
    {
        if (other is null) return 1;
        int order = EpochSecond.CompareTo(other.EpochSecond);
        if (order == 0) order = Nano.CompareTo(other.Nano);
        if (order == 0) order = Offset.CompareTo(other.Offset);
        return order != 0 ? order : string.CompareOrdinal(Zone, other.Zone);
    }

    public override string ToString() => Zone is null ? $"{Date}T{Time}{OffsetText(Offset)}" : $"{Date}T{Time}{OffsetText(Offset)}[{Zone}]";

    /// <summary>An offset as ISO 8601 writes it: Z, +05:30, +00:53:28.</summary>
    public static string OffsetText(int offset)
    {
        if (offset == 0) return "Z";
        int size = Math.Abs(offset);
        string text = string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{size % 60:00}");
    }
}
