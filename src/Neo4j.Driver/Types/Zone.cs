namespace Neo4j.Driver;

/// <summary>Where a clock is read: an offset from UTC, or a place with its rules.</summary>
public abstract class Zone
{
    private protected Zone()
    {
    }

    public static Zone Of(int offsetSeconds) => new ZoneOffset(offsetSeconds);

    public static Zone Of(string zoneId) => new ZoneId(zoneId);

    /// <summary>Seconds east of UTC at a moment.</summary>
    /// <param name="unknown">Whether this machine has no rules for the zone; then it is 0.</param>
    internal abstract int OffsetAt(long utcSecond, out bool unknown);
}
