namespace Neo4j.Driver.Internal.Routing;

/// <summary>Which members of a cluster route, read and write for one database, and until when that is believed.</summary>
/// <param name="Database">The name as the server gives it.</param>
/// <param name="ExpiresAt">A timestamp of the clock.</param>
sealed record RoutingTable(
    string? Database, IReadOnlyList<ServerAddress> Routers, IReadOnlyList<ServerAddress> Readers, IReadOnlyList<ServerAddress> Writers, long ExpiresAt)
{
    public static RoutingTable Empty { get; } = new(null, [], [], [], long.MinValue);

    /// <exception cref="ProtocolException">The map is none that a router sends.</exception>
    public static RoutingTable Of(Dictionary<string, object?> metadata, TimeProvider clock)
    {
        if (metadata.GetValueOrDefault("rt") is not Dictionary<string, object?> table
            || table.GetValueOrDefault("ttl") is not long ttl
            || table.GetValueOrDefault("servers") is not List<object?> servers)
        {
            throw new ProtocolException("A router sent no routing table.");
        }

        long seconds = Math.Clamp(ttl, 0, int.MaxValue);
        return new RoutingTable(
            table.GetValueOrDefault("db") as string, Of("ROUTE"), Of("READ"), Of("WRITE"), clock.GetTimestamp() + seconds * clock.TimestampFrequency);

        ServerAddress[] Of(string role) => servers
            .OfType<Dictionary<string, object?>>()
            .Where(server => server.GetValueOrDefault("role") as string == role)
            .SelectMany(server => server.GetValueOrDefault("addresses") as List<object?> ?? [])
            .OfType<string>()
            .Select(Address)
            .ToArray();
    }

    public bool Serves(AccessMode mode, long now) => now < ExpiresAt && Routers.Count > 0 && For(mode).Count > 0;

    public IReadOnlyList<ServerAddress> For(AccessMode mode) => mode == AccessMode.Read ? Readers : Writers;

    public RoutingTable Without(ServerAddress address) => this with
    {
        Routers = Without(Routers, address),
        Readers = Without(Readers, address),
        Writers = Without(Writers, address),
    };

    public RoutingTable WithoutWriter(ServerAddress address) => this with { Writers = Without(Writers, address) };

    static ServerAddress[] Without(IReadOnlyList<ServerAddress> addresses, ServerAddress address) => [.. addresses.Where(a => a != address)];

    static ServerAddress Address(string text) => Uri.TryCreate("bolt://" + text, UriKind.Absolute, out Uri? uri)
        ? ServerAddress.From(uri)
        : throw new ProtocolException("A router named an address that is none.");
}
