using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

/// <summary>
/// Makes drivers. The scheme of an address says how: <c>bolt</c> for one server, <c>neo4j</c> with routing; <c>+s</c> with TLS and a certificate
/// that the machine trusts, <c>+ssc</c> with TLS and any certificate.
/// </summary>
public static class GraphDatabase
{
    /// <exception cref="ArgumentException">The address or its scheme is none of a Neo4j server.</exception>
    public static IDriver Driver(string uri) => Driver(uri, AuthTokens.None);

    public static IDriver Driver(Uri uri) => Driver(uri, AuthTokens.None);

    public static IDriver Driver(string uri, Action<ConfigBuilder> action) => Driver(uri, AuthTokens.None, action);

    public static IDriver Driver(Uri uri, Action<ConfigBuilder> action) => Driver(uri, AuthTokens.None, action);

    public static IDriver Driver(string uri, IAuthToken authToken) => Driver(uri, authToken, _ => { });

    public static IDriver Driver(Uri uri, IAuthToken authToken) => Driver(uri, authToken, _ => { });

    public static IDriver Driver(string uri, IAuthToken authToken, Action<ConfigBuilder> action) => Driver(Parse(uri), authToken, action);

    public static IDriver Driver(Uri uri, IAuthToken authToken, Action<ConfigBuilder> action)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(authToken);
        ArgumentNullException.ThrowIfNull(action);
        var config = new Config();
        action(new ConfigBuilder(config));
        return new BoltDriver(ConnectionTarget.Of(uri, config), (AuthToken)authToken, config);
    }

    static Uri Parse(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed)
        ? parsed
        : throw new ArgumentException("The address of a server is a URI such as neo4j://localhost:7687.", nameof(uri));
}
