namespace Neo4j.Driver;

/// <summary>The connections to a server or cluster. One for the whole program; safe for many threads.</summary>
public interface IDriver : IDisposable, IAsyncDisposable
{
    Config Config { get; }

    bool Encrypted { get; }

    IAsyncSession AsyncSession();

    IAsyncSession AsyncSession(Action<SessionConfigBuilder> action);

    Task<IServerInfo> GetServerInfoAsync();

    Task<bool> TryVerifyConnectivityAsync();

    /// <exception cref="ServiceUnavailableException">No server answers.</exception>
    /// <exception cref="AuthenticationException">The credentials are wrong.</exception>
    Task VerifyConnectivityAsync();

    Task<bool> SupportsMultiDbAsync();

    Task<bool> SupportsSessionAuthAsync();

    IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher);

    Task<bool> VerifyAuthenticationAsync(IAuthToken authToken);
}
