namespace Neo4j.Driver;

/// <summary>How a session behaves; made by <see cref="SessionConfigBuilder"/>.</summary>
public sealed class SessionConfig
{
    /// <summary>Null: the user's home database, which costs a question more.</summary>
    public string? Database { get; internal set; }

    public AccessMode DefaultAccessMode { get; internal set; } = AccessMode.Write;

    /// <summary>What the first transaction must see.</summary>
    public IEnumerable<Bookmarks>? Bookmarks { get; internal set; }

    /// <summary>Null: the driver's.</summary>
    public long? FetchSize { get; internal set; }

    public string? ImpersonatedUser { get; internal set; }

    /// <summary>Null: the driver's.</summary>
    public IAuthToken? AuthToken { get; internal set; }

    public INotificationsConfig? NotificationsConfig { get; internal set; }

    internal IBookmarkManager? BookmarkManager { get; set; }
}
