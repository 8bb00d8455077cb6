using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Points and how far apart they are.</summary>
static class PointFunctions
{
    internal const string Incomplete = "A point has either x and y or latitude and longitude";

    const double EarthRadius = 6_378_140.0;

    internal static void Register(FunctionTable table)
    {
        table.Add("point", Types.Point, (_, a) => Of(a[0].AsMap), Types.Map);
        table.Add("point.distance", Types.Float, (_, a) => Distance(a[0].AsPoint, a[1].AsPoint), Types.Point, Types.Point);
        table.Add("point.withinBBox", Types.Boolean, (_, a) => Within(a[0].AsPoint, a[1].AsPoint, a[2].AsPoint), Types.Point, Types.Point, Types.Point);
        table.Add("distance", Types.Float, (_, a) => Distance(a[0].AsPoint, a[1].AsPoint), Types.Point, Types.Point);
    }

    /// <summary>Whether a map with such keys says where a point is.</summary>
    internal static bool IsPlace(HashSet<string> keys) => keys.IsSupersetOf(["x", "y"]) || keys.IsSupersetOf(["longitude", "latitude"]);

    static Value Of(MapValue map)
    {
        bool geographic = map.ContainsKey("longitude") || map.ContainsKey("latitude");
        double? x = Coordinate(map, "x") ?? Coordinate(map, "longitude"), y = Coordinate(map, "y") ?? Coordinate(map, "latitude"), z = Coordinate(map, "z") ?? Coordinate(map, "height");
        if (!IsPlace([.. map.Keys])) throw CypherException.Argument(Fault.InvalidArgumentValue, Incomplete);
        if (x is null || y is null) return Value.Null;
        int srid = map["srid"] is { IsInteger: true } number ? (int)number.AsInteger : map["crs"] is { IsString: true } name ? Srid(name.AsString)
            : geographic ? z is null ? Point.Wgs84 : Point.Wgs84Height : z is null ? Point.Cartesian : Point.CartesianHeight;
        if (srid is Point.Wgs84 or Point.Wgs84Height)
        {
            if (y is < -90 or > 90) throw CypherException.Argument(Fault.InvalidArgumentValue, $"A latitude lies between -90 and 90: {y} does not");
            // East of 180 degrees is west.
            if (x is < -180 or > 180) x = Math.IEEERemainder(x.Value, 360);
        }

        try
        {
            return Value.Of(new Point(srid, x.Value, y.Value, z));
        }
        catch (ArgumentException e)
        {
            throw new CypherException(FaultClass.ArgumentError, Fault.InvalidArgumentValue, e.Message, inner: e);
        }
    }

    static int Srid(string name) => name.ToLowerInvariant() switch
    {
        "wgs-84" => Point.Wgs84,
        "wgs-84-3d" => Point.Wgs84Height,
        "cartesian" => Point.Cartesian,
        "cartesian-3d" => Point.CartesianHeight,
        _ => throw CypherException.Argument(Fault.InvalidArgumentValue, $"No coordinate system is called '{name}'"),
    };

    static double? Coordinate(MapValue map, string key)
    {
        Value value = map[key];
        if (value.IsNull) return null;
        return value.IsNumber ? value.AsNumber : throw CypherException.Argument(Fault.InvalidArgumentValue, $"{key} must be a number, not the {Describe.Kind(value)} {value}");
    }

    /// <summary>Whether a point lies in the box between its lower left and upper right corners; a box on the globe may cross the date line.</summary>
    static Value Within(Point point, Point low, Point high)
    {
        if (point.Srid != low.Srid || point.Srid != high.Srid) return Value.Null;
        bool along = point.IsGeographic && low.X > high.X ? point.X >= low.X || point.X <= high.X : point.X >= low.X && point.X <= high.X;
        return Value.Of(along && point.Y >= low.Y && point.Y <= high.Y && (point.Z is null || point.Z >= low.Z && point.Z <= high.Z));
    }

    /// <summary>On the globe by the haversine formula, in metres; else the straight line.</summary>
    static Value Distance(Point a, Point b)
    {
        if (a.Srid != b.Srid) return Value.Null;
        double height = (a.Z ?? 0) - (b.Z ?? 0);
        if (!a.IsGeographic) return Value.Of(Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y) + height * height));
        double firstLatitude = a.Y * Math.PI / 180, secondLatitude = b.Y * Math.PI / 180;
        double latitude = Math.Sin((secondLatitude - firstLatitude) / 2), longitude = Math.Sin((b.X - a.X) * Math.PI / 180 / 2);
        double half = latitude * latitude + longitude * longitude * Math.Cos(firstLatitude) * Math.Cos(secondLatitude);
        double along = 2 * Math.Asin(Math.Min(1, Math.Sqrt(half))) * (EarthRadius + ((a.Z ?? 0) + (b.Z ?? 0)) / 2);
        return Value.Of(Math.Sqrt(along * along + height * height));
    }
}
