using KnowledgeGraph.Core.Graph;
using Neo4j.Driver;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// The driver and the database that a store uses. Its sessions form one chain: each sees what those before it wrote, on whatever member
/// of a cluster. What the driver throws becomes a <see cref="GraphStoreException"/> of one line.
/// </summary>
sealed class Neo4jConnection : IAsyncDisposable
{
    readonly Neo4jOptions _options;
    readonly IDriver _driver;
    volatile Bookmarks _bookmarks = Bookmarks.From([]);

    /// <exception cref="GraphStoreException">The address is none of a Neo4j server.</exception>
    public Neo4jConnection(Neo4jOptions options)
    {
        _options = options;
        IAuthToken token = options.BearerToken is { } bearer ? AuthTokens.Bearer(bearer)
            : options.Username is { } user ? AuthTokens.Basic(user, options.Password ?? "")
            : AuthTokens.None;
        try
        {
            _driver = GraphDatabase.Driver(options.Uri, token, builder => builder
                .WithConnectionTimeout(options.ConnectionTimeout)
                .WithMaxTransactionRetryTime(options.RetryTime));
        }
        catch (ArgumentException exception)
        {
            throw new GraphStoreException($"{options.Uri}: {exception.Message}", exception);
        }
    }

    public IDriver Driver => _driver;

    /// <summary>Does the work in a transaction that is tried again after a passing failure; it must bear being done twice.</summary>
    /// <exception cref="GraphStoreException">The server cannot be reached, or refused.</exception>
    public Task<T> WriteAsync<T>(Func<IAsyncQueryRunner, Task<T>> work, CancellationToken cancellation) =>
        GuardAsync(async () =>
        {
            await using IAsyncSession session = Session(AccessMode.Write);
            T result = await session.ExecuteWriteAsync(runner =>
            {
                cancellation.ThrowIfCancellationRequested();
                return work(runner);
            });
            _bookmarks = session.LastBookmarks ?? _bookmarks;
            return result;
        }, cancellation);

    /// <inheritdoc cref="WriteAsync"/>
    public Task<T> ReadAsync<T>(Func<IAsyncQueryRunner, Task<T>> work, CancellationToken cancellation) =>
        GuardAsync(async () =>
        {
            await using IAsyncSession session = Session(AccessMode.Read);
            return await session.ExecuteReadAsync(runner =>
            {
                cancellation.ThrowIfCancellationRequested();
                return work(runner);
            });
        }, cancellation);

    /// <summary>Reaches the database, and asks it for nothing.</summary>
    /// <exception cref="GraphStoreException">It cannot be reached, or refused.</exception>
    public Task VerifyAsync(CancellationToken cancellation) => ReadAsync(async runner =>
    {
        IResultCursor cursor = await runner.RunAsync("RETURN 1");
        return await cursor.ConsumeAsync();
    }, cancellation);

    public IAsyncSession Session(AccessMode mode) => _driver.AsyncSession(builder =>
    {
        builder.WithDefaultAccessMode(mode).WithBookmarks(_bookmarks);
        if (_options.Database is { } database) builder.WithDatabase(database);
    });

    /// <summary>Remembers what a session wrote.</summary>
    public void Follow(IAsyncSession session) => _bookmarks = session.LastBookmarks ?? _bookmarks;

    /// <summary>
    /// Waits no longer once cancelled, though the driver's calls take no token: what was begun ends by itself, at the latest before its next attempt.
    /// </summary>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await work().WaitAsync(cancellation);
        }
        catch (Neo4jException exception)
        {
            throw Failure(exception);
        }
    }

    /// <summary>What the user is told, in one line.</summary>
    public GraphStoreException Failure(Neo4jException exception) => new(
        exception switch
        {
            AuthenticationException => $"{_options.Uri} refuses the user name or password.",
            { Code: "Neo.ClientError.Database.DatabaseNotFound" } => $"{_options.Uri} has no database '{_options.Database}'.",
            ServiceUnavailableException or SessionExpiredException => $"{_options.Uri} cannot be reached: {Line(exception)}",
            { Code: "Neo.ClientError.Schema.ConstraintValidationFailed" } => $"{_options.Uri} refused the change: {Line(exception)}",
            _ => $"{_options.Uri}: {Line(exception)}",
        },
        exception);

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    static string Line(Exception exception) => exception.Message.ReplaceLineEndings("\n").Split('\n')[0];
}
