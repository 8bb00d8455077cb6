namespace Neo4j.Driver;

/// <summary>How an executable query is run.</summary>
public class QueryConfig(
    RoutingControl routing = RoutingControl.Writers,
    string? database = null,
    string? impersonatedUser = null,
    IBookmarkManager? bookmarkManager = null,
    bool enableBookmarkManager = true,
    TransactionConfig? transactionConfig = null,
    IAuthToken? authToken = null)
{
    public TransactionConfig? TransactionConfig { get; } = transactionConfig;

    public RoutingControl Routing { get; } = routing;

    public string? Database { get; } = database;

    public string? ImpersonatedUser { get; } = impersonatedUser;

    /// <summary>Null: the driver's.</summary>
    public IBookmarkManager? BookmarkManager { get; } = bookmarkManager;

    public bool EnableBookmarkManager { get; } = enableBookmarkManager;

    public IAuthToken? AuthToken { get; } = authToken;
}
