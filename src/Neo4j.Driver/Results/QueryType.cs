namespace Neo4j.Driver;

public enum QueryType
{
    Unknown = 0,
    ReadOnly = 1,
    ReadWrite = 2,
    WriteOnly = 3,
    SchemaWrite = 4,
}
