using NodaTime;
using NodaTime.TimeZones;

namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>
/// The named zones of the tz database that NodaTime carries: the same rules on every machine, and offsets to the second where
/// local mean time had them (which the zones of the operating system and of .NET do not promise).
/// </summary>
public static class TimeZones
{
    public static bool Exists(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>The offset in seconds at a moment (seconds since 1970-01-01T00:00 UTC).</summary>
    public static int OffsetAt(string zone, long epochSecond) => Zone(zone).GetUtcOffset(Clamp(epochSecond)).Seconds;

    /// <summary>
    /// The offset in seconds at a local time; where a clock change makes it ambiguous the earlier offset, where it skips
    /// the time the one before the change.
    /// </summary>
    public static int OffsetAtLocal(string zone, LocalDateTime local)
    {
        Instant asUtc = Clamp(local.EpochSecond);
        ZoneLocalMapping mapping = Zone(zone).MapLocal(asUtc.InUtc().LocalDateTime);
        return mapping.EarlyInterval.WallOffset.Seconds;
    }

    static DateTimeZone Zone(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? throw new ArgumentException($"No time zone is called '{name}'.", nameof(name));

    // NodaTime ends at the year 9999; the rules do not change between there and eternity.
    static Instant Clamp(long epochSecond) => Instant.FromUnixTimeSeconds(Math.Clamp(epochSecond, -62_000_000_000, 253_000_000_000));
}
