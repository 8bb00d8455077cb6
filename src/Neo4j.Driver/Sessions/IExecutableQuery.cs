namespace Neo4j.Driver;

/// <summary>A query that the driver executes in a managed transaction of its own, session and all.</summary>
public interface IExecutableQuery<TIn, TOut> : IConfiguredQuery<TIn, TOut>
{
    IExecutableQuery<TIn, TOut> WithConfig(QueryConfig config);

    IExecutableQuery<TIn, TOut> WithParameters(Dictionary<string, object?> parameters);

    IExecutableQuery<TIn, TOut> WithParameters(object parameters);

    IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<TIn>, Task<TResult>> streamProcessor);
}
