using Neo4j.Driver.Internal.Values;

namespace Neo4j.Driver;

/// <summary>A moment, and the offset or zone in which its clock is read. Ordered by the moment.</summary>
public sealed class ZonedDateTime : TemporalValue, IEquatable<ZonedDateTime>, IComparable, IComparable<ZonedDateTime>, IHasDateTimeComponents
{
    const long UnixEpochTicks = 621_355_968_000_000_000;

    /// <param name="utcSeconds">Since 1970-01-01T00:00:00Z.</param>
    public ZonedDateTime(long utcSeconds, int nanos, Zone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfNegative(nanos);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nanos, 999_999_999);
        UtcSeconds = utcSeconds;
        Nanosecond = nanos;
        Zone = zone;
        OffsetSeconds = zone.OffsetAt(utcSeconds, out bool unknown);
        UnknownZoneInfo = unknown;
    }

    /// <param name="ticks">Of 100 nanoseconds since 1970-01-01T00:00:00Z.</param>
    public ZonedDateTime(long ticks, Zone zone) : this(new DateTime(ticks + UnixEpochTicks, DateTimeKind.Utc), zone)
    {
    }

    public ZonedDateTime(DateTimeOffset dateTimeOffset) : this(dateTimeOffset.UtcDateTime, Zone.Of((int)dateTimeOffset.Offset.TotalSeconds))
    {
    }

    public ZonedDateTime(DateTime dateTime, TimeSpan offset) : this(dateTime, (int)offset.TotalSeconds)
    {
    }

    public ZonedDateTime(DateTime dateTime, int offsetSeconds)
        : this(dateTime.Kind == DateTimeKind.Utc ? dateTime : dateTime.AddSeconds(-offsetSeconds), Zone.Of(offsetSeconds))
    {
    }

    /// <summary>A date-time whose kind is not UTC is read on the zone's own clock; a reading that comes twice means the first.</summary>
    public ZonedDateTime(DateTime dateTime, string zoneId) : this(dateTime, new ZoneId(zoneId), dateTime.Kind != DateTimeKind.Utc)
    {
    }

    ZonedDateTime(DateTime dateTime, ZoneId zone, bool local)
        : this(Civil.Split(dateTime).EpochSecond - (local ? zone.OffsetOn(Civil.Split(dateTime).EpochSecond) : 0), Civil.Split(dateTime).Nano, zone)
    {
        if (local) Reason = AmbiguityReason.ZoneIdLookUpWithLocalTime;
    }

    ZonedDateTime(DateTime utc, Zone zone) : this(Civil.Split(utc).EpochSecond, Civil.Split(utc).Nano, zone)
    {
    }

    /// <summary>Whether this machine does not know the zone, so that the clock shows UTC.</summary>
    public bool UnknownZoneInfo { get; set; }

    public AmbiguityReason Reason { get; }

    public bool Ambiguous => Reason != AmbiguityReason.None;

    public long UtcSeconds { get; }

    public long EpochTicks => checked(UtcSeconds * TimeSpan.TicksPerSecond + Nanosecond / 100);

    public Zone Zone { get; }

    /// <exception cref="OverflowException">Outside the years 1 to 9999, or finer than 100 nanoseconds.</exception>
    public DateTime LocalDateTime => Civil.Join(UtcSeconds + OffsetSeconds, Nanosecond, DateTimeKind.Local);

    /// <exception cref="OverflowException">Outside the years 1 to 9999, or finer than 100 nanoseconds.</exception>
    public DateTime UtcDateTime => Civil.Join(UtcSeconds, Nanosecond, DateTimeKind.Utc);

    public int OffsetSeconds { get; }

    public int Year => Civil.Date(Parts.EpochDay).Year;

    public int Month => Civil.Date(Parts.EpochDay).Month;

    public int Day => Civil.Date(Parts.EpochDay).Day;

    public int Hour => (int)(Parts.NanoOfDay / Civil.NanosPerSecond / 3600);

    public int Minute => (int)(Parts.NanoOfDay / Civil.NanosPerSecond / 60 % 60);

    public int Second => (int)(Parts.NanoOfDay / Civil.NanosPerSecond % 60);

    public int Nanosecond { get; }

    /// <exception cref="OverflowException">Outside the years 1 to 9999, or finer than .NET's clock or offset.</exception>
    public DateTimeOffset ToDateTimeOffset() => OffsetSeconds % 60 == 0
        ? new DateTimeOffset(UtcDateTime).ToOffset(TimeSpan.FromSeconds(OffsetSeconds))
        : throw new OverflowException("A .NET offset is of whole minutes.");

    public override string ToString() =>
        $"{Civil.DateText(Parts.EpochDay)}T{Civil.TimeText(Parts.NanoOfDay)}{Civil.OffsetText(OffsetSeconds)}{(Zone is ZoneId ? Zone.ToString() : "")}";

    internal override object? ConvertTo(Type type) =>
        type == typeof(DateTimeOffset) ? ToDateTimeOffset() : type == typeof(DateTime) ? UtcDateTime : null;

    (long EpochDay, long NanoOfDay) Parts => Civil.Split(UtcSeconds + OffsetSeconds, Nanosecond);

    public static readonly IComparer<ZonedDateTime> Comparer = Comparer<ZonedDateTime>.Default;

    public int CompareTo(object? obj) => obj is null ? 1 : CompareTo(obj as ZonedDateTime ?? throw new ArgumentException($"A {obj.GetType().Name} is no ZonedDateTime.", nameof(obj)));

    public int CompareTo(ZonedDateTime? other) => other is null ? 1 : (UtcSeconds, Nanosecond).CompareTo((other.UtcSeconds, other.Nanosecond));

    public bool Equals(ZonedDateTime? other) => other is not null && UtcSeconds == other.UtcSeconds && Nanosecond == other.Nanosecond && Zone.Equals(other.Zone);

    public override bool Equals(object? obj) => Equals(obj as ZonedDateTime);

    public override int GetHashCode() => HashCode.Combine(UtcSeconds, Nanosecond);

    public static bool operator <(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) < 0;

    public static bool operator >(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) >= 0;
}
