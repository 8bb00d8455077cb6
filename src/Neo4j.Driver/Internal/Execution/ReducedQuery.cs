namespace Neo4j.Driver.Internal.Execution;

/// <summary>An executable query whose records become one value.</summary>
sealed class ReducedQuery<T>(QueryPlan plan, Func<IAsyncEnumerable<IRecord>, Task<T>> process) : IReducedExecutableQuery<T>
{
    public Task<EagerResult<T>> ExecuteAsync(CancellationToken token = default) => plan.ExecuteAsync(process, token);
}
