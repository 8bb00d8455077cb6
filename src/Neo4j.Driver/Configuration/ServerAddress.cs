namespace Neo4j.Driver;

/// <summary>Where a server listens.</summary>
public sealed record ServerAddress
{
    ServerAddress(string host, int port) => (Host, Port) = (host, port);

    public string Host { get; }

    public int Port { get; }

    public static ServerAddress From(string host, int port) => new(host, port);

    /// <summary>The port is 7687 where the address names none.</summary>
    public static ServerAddress From(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return new ServerAddress(uri.IdnHost, uri.Port < 0 ? 7687 : uri.Port);
    }

    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
