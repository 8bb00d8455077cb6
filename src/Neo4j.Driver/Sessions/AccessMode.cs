namespace Neo4j.Driver;

public enum AccessMode
{
    Read = 0,
    Write = 1,
}
