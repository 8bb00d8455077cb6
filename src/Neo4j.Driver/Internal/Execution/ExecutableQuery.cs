namespace Neo4j.Driver.Internal.Execution;

/// <summary>An executable query whose records are still as the server sends them.</summary>
sealed class ExecutableQuery(QueryPlan plan) : ConfiguredQuery<IRecord, IRecord>(plan, records => records), IExecutableQuery<IRecord, IRecord>
{
    readonly QueryPlan _plan = plan;

    public IExecutableQuery<IRecord, IRecord> WithConfig(QueryConfig config) => new ExecutableQuery(_plan with { Config = config ?? new QueryConfig() });

    public IExecutableQuery<IRecord, IRecord> WithParameters(Dictionary<string, object?> parameters) =>
        new ExecutableQuery(_plan with { Query = new Query(_plan.Query.Text, parameters as IDictionary<string, object?>) });

    public IExecutableQuery<IRecord, IRecord> WithParameters(object parameters) =>
        new ExecutableQuery(_plan with { Query = new Query(_plan.Query.Text, parameters) });

    public IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<IRecord>, Task<TResult>> streamProcessor) =>
        new ReducedQuery<TResult>(_plan, streamProcessor);
}
