namespace Neo4j.Driver;

public interface IDatabaseInfo
{
    string? Name { get; }
}
