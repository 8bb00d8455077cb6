namespace Neo4j.Driver;

/// <summary>A kind of notification that can be left out.</summary>
public enum Category
{
    Hint,
    Unrecognized,
    Unsupported,
    Performance,
    Deprecation,
    Generic,
    Security,
    Topology,
    Schema,
}
