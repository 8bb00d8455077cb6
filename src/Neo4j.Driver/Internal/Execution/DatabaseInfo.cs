namespace Neo4j.Driver.Internal.Execution;

sealed record DatabaseInfo(string? Name) : IDatabaseInfo;
