using System.Globalization;

namespace Neo4j.Driver;

/// <summary>A point in two or three dimensions of a coordinate reference system.</summary>
public sealed class Point : IValue, IEquatable<Point>
{
    public Point(int srId, double x, double y) => (SrId, X, Y, Z) = (srId, x, y, double.NaN);

    public Point(int srId, double x, double y, double z) => (SrId, X, Y, Z, Dimension) = (srId, x, y, z, 3);

    /// <summary>2 or 3.</summary>
    internal int Dimension { get; } = 2;

    /// <summary>4326 and 4979 for the globe, 7203 and 9157 for the plane and space.</summary>
    public int SrId { get; }

    public double X { get; }

    public double Y { get; }

    /// <summary>Not a number in two dimensions.</summary>
    public double Z { get; }

    public bool Equals(Point? other) => other is not null && SrId == other.SrId && X.Equals(other.X) && Y.Equals(other.Y) && Z.Equals(other.Z);

    public override bool Equals(object? obj) => Equals(obj as Point);

    public override int GetHashCode() => HashCode.Combine(SrId, X, Y, Z);

    public override string ToString() => Dimension == 2
        ? string.Create(CultureInfo.InvariantCulture, $"Point{{srId={SrId}, x={X}, y={Y}}}")
        : string.Create(CultureInfo.InvariantCulture, $"Point{{srId={SrId}, x={X}, y={Y}, z={Z}}}");
}
