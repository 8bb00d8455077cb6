namespace Neo4j.Driver;

/// <summary>Whatever runs queries: a session, each in a transaction of its own, or a transaction.</summary>
public interface IAsyncQueryRunner : IAsyncDisposable, IDisposable
{
    Task<IResultCursor> RunAsync(string query);

    Task<IResultCursor> RunAsync(string query, object? parameters);

    Task<IResultCursor> RunAsync(string query, IDictionary<string, object?>? parameters);

    Task<IResultCursor> RunAsync(Query query);
}
