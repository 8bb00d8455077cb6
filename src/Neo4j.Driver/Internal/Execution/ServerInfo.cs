namespace Neo4j.Driver.Internal.Execution;

sealed record ServerInfo(string Address, string ProtocolVersion, string Agent) : IServerInfo;
