namespace Neo4j.Driver;

/// <summary>A zone of the tz database, such as <c>Asia/Samarkand</c>.</summary>
public sealed class ZoneId : Zone, IEquatable<ZoneId>
{
    internal ZoneId(string id) => Id = id;

    public string Id { get; }

    public bool Equals(ZoneId? other) => other?.Id == Id;

    public override bool Equals(object? obj) => Equals(obj as ZoneId);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    public override string ToString() => $"[{Id}]";

    internal override int OffsetAt(long utcSecond, out bool unknown)
    {
        unknown = !TimeZoneInfo.TryFindSystemTimeZoneById(Id, out TimeZoneInfo? zone);
        return unknown ? 0 : (int)zone!.GetUtcOffset(Moment(utcSecond, DateTimeKind.Utc)).TotalSeconds;
    }

    /// <summary>Seconds east of UTC when the zone's own clock shows a reading; of two that fit, the earlier moment.</summary>
    internal int OffsetOn(long localSecond)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Id, out TimeZoneInfo? zone)) return 0;
        DateTime local = Moment(localSecond, DateTimeKind.Unspecified);
        TimeSpan offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return (int)offset.TotalSeconds;
    }

    /// <summary>The rules of the years 1 and 9999 stand for those before and after.</summary>
    static DateTime Moment(long second, DateTimeKind kind)
    {
        const long first = -62_135_596_800, last = 253_402_300_799;
        return DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(Math.Clamp(second, first, last)), kind);
    }
}
