namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>A point in one of four coordinate systems, known by their SRID.</summary>
public sealed class Point : ValueObject, IEquatable<Point>, IComparable<Point>
{
    public const int Wgs84 = 4326;
    public const int Wgs84Height = 4979;
    public const int Cartesian = 7203;
    public const int CartesianHeight = 9157;

    /// <exception cref="ArgumentException">The system is unknown or does not have that number of axes.</exception>
    public Point(int srid, double x, double y, double? z = null) : base(ValueKind.Point)
    {
        bool height = srid is Wgs84Height or CartesianHeight;
        if (!height && srid is not (Wgs84 or Cartesian)) throw new ArgumentException($"No coordinate system has the number {srid}.", nameof(srid));
        if (height != z.HasValue) throw new ArgumentException($"The coordinate system {srid} has {(height ? 3 : 2)} axes.", nameof(z));
        Srid = srid;
        X = x;
        Y = y;
        Z = z;
    }

    public int Srid { get; }

    /// <summary>Or longitude in degrees.</summary>
    public double X { get; }

    /// <summary>Or latitude in degrees.</summary>
    public double Y { get; }

    /// <summary>Or height in metres; null in the plane.</summary>
    public double? Z { get; }

    public bool IsGeographic => Srid is Wgs84 or Wgs84Height;

    public string SystemName => Srid switch
    {
        Wgs84 => "wgs-84",
        Wgs84Height => "wgs-84-3d",
        Cartesian => "cartesian",
        _ => "cartesian-3d",
    };

    public bool Equals(Point? other) => other is not null && Srid == other.Srid && X.Equals(other.X) && Y.Equals(other.Y) && Nullable.Equals(Z, other.Z);

    public override bool Equals(object? obj) => Equals(obj as Point);

    public override int GetHashCode() =>
        ValueEquality.Mix((ulong)(BitConverter.DoubleToInt64Bits(X) * 31 + BitConverter.DoubleToInt64Bits(Y) * 7 + Srid));

    public int CompareTo(Point? other)
    {
        if (other is null) return 1;
        int order = Srid.CompareTo(other.Srid);
        if (order == 0) order = X.CompareTo(other.X);
        if (order == 0) order = Y.CompareTo(other.Y);
        return order != 0 ? order : Nullable.Compare(Z, other.Z);
    }

    public override string ToString() => Z is { } z
        ? $"point({{x: {ValueWriter.Float(X)}, y: {ValueWriter.Float(Y)}, z: {ValueWriter.Float(z)}, crs: '{SystemName}'}})"
        : $"point({{x: {ValueWriter.Float(X)}, y: {ValueWriter.Float(Y)}, crs: '{SystemName}'}})";
}
