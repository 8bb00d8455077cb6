using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

public sealed class SessionConfigBuilder
{
    readonly SessionConfig _config;

    internal SessionConfigBuilder(SessionConfig config) => _config = config;

    public static Action<SessionConfigBuilder> ForDatabase(string database) => builder => builder.WithDatabase(database);

    public SessionConfigBuilder WithDatabase(string database) => Set(() => _config.Database = string.IsNullOrEmpty(database) ? null : database);

    public SessionConfigBuilder WithDefaultAccessMode(AccessMode defaultAccessMode) => Set(() => _config.DefaultAccessMode = defaultAccessMode);

    public SessionConfigBuilder WithAuthToken(IAuthToken authToken) => Set(() => _config.AuthToken = authToken);

    public SessionConfigBuilder WithBookmarks(params Bookmarks[] bookmarks) => Set(() => _config.Bookmarks = bookmarks);

    /// <exception cref="ArgumentOutOfRangeException">Neither positive nor <see cref="Config.Infinite"/>.</exception>
    public SessionConfigBuilder WithFetchSize(long size) => Set(() => _config.FetchSize = ConfigBuilder.CheckedFetchSize(size));

    public SessionConfigBuilder WithImpersonatedUser(string impersonatedUser) => Set(() => _config.ImpersonatedUser = impersonatedUser);

    public SessionConfigBuilder WithBookmarkManager(IBookmarkManager? bookmarkManager) => Set(() => _config.BookmarkManager = bookmarkManager);

    public SessionConfigBuilder WithNotifications(Severity? minimumSeverity, Category[]? disabledCategories) =>
        Set(() => _config.NotificationsConfig = NotificationsConfig.Of(minimumSeverity, disabledCategories));

    public SessionConfigBuilder WithNotificationsDisabled() => Set(() => _config.NotificationsConfig = NotificationsConfig.Disabled);

    SessionConfigBuilder Set(Action change)
    {
        change();
        return this;
    }
}
