using Neo4j.Driver.Internal.Values;

namespace Neo4j.Driver;

/// <summary>A fixed offset from UTC.</summary>
public sealed class ZoneOffset : Zone, IEquatable<ZoneOffset>
{
    internal ZoneOffset(int offsetSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(offsetSeconds), 18 * 3600, nameof(offsetSeconds));
        OffsetSeconds = offsetSeconds;
    }

    public int OffsetSeconds { get; }

    public TimeSpan Offset => TimeSpan.FromSeconds(OffsetSeconds);

    public bool Equals(ZoneOffset? other) => other?.OffsetSeconds == OffsetSeconds;

    public override bool Equals(object? obj) => Equals(obj as ZoneOffset);

    public override int GetHashCode() => OffsetSeconds;

    public override string ToString() => Civil.OffsetText(OffsetSeconds);

    internal override int OffsetAt(long utcSecond, out bool unknown)
    {
        unknown = false;
        return OffsetSeconds;
    }
}
