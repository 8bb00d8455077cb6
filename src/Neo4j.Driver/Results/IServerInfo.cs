namespace Neo4j.Driver;

/// <summary>The server that answered.</summary>
public interface IServerInfo
{
    string Address { get; }

    string ProtocolVersion { get; }

    string Agent { get; }
}
