namespace Neo4j.Driver;

/// <summary>A query whose records become one value.</summary>
public interface IReducedExecutableQuery<TOut>
{
    Task<EagerResult<TOut>> ExecuteAsync(CancellationToken token = default);
}
