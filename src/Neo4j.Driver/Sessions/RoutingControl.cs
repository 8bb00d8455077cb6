namespace Neo4j.Driver;

/// <summary>Which members of a cluster a query goes to.</summary>
public enum RoutingControl
{
    Writers = 0,
    Readers = 1,
}
