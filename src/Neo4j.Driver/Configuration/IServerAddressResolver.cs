namespace Neo4j.Driver;

/// <summary>Turns the address that the driver was given into those of the routers to ask first.</summary>
public interface IServerAddressResolver
{
    ISet<ServerAddress> Resolve(ServerAddress address);
}
