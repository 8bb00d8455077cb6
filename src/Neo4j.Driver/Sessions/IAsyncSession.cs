namespace Neo4j.Driver;

/// <summary>A chain of transactions, each of which sees what those before it did. For one thread at a time.</summary>
public interface IAsyncSession : IAsyncQueryRunner
{
    Bookmarks? LastBookmarks { get; }

    SessionConfig SessionConfig { get; }

    Task<IAsyncTransaction> BeginTransactionAsync();

    Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder>? action);

    /// <summary>Does the work in a transaction, again when the failure is one that passes: it must bear being done twice.</summary>
    Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null);

    Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null);

    /// <summary>Does the work in a transaction, again when the failure is one that passes: it must bear being done twice.</summary>
    Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null);

    Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null);

    Task CloseAsync();

    Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder>? action = null);

    Task<IResultCursor> RunAsync(string query, IDictionary<string, object?>? parameters, Action<TransactionConfigBuilder>? action = null);

    Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder>? action = null);
}
