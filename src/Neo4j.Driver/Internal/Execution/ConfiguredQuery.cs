namespace Neo4j.Driver.Internal.Execution;

/// <summary>An executable query whose records are filtered and mapped on their way.</summary>
class ConfiguredQuery<TIn, TOut>(QueryPlan plan, Func<IAsyncEnumerable<IRecord>, IAsyncEnumerable<TOut>> stream) : IConfiguredQuery<TIn, TOut>
{
    public IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter) =>
        new ConfiguredQuery<TIn, TOut>(plan, records => Filter(stream(records), filter));

    public IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> map) =>
        new ConfiguredQuery<TOut, TNext>(plan, records => Map(stream(records), map));

    public IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, TOut, TResult> accumulate) =>
        WithReduce(seed, accumulate, result => result);

    public IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed, Func<TAccumulate, TOut, TAccumulate> accumulate, Func<TAccumulate, TResult> selectResult) =>
        new ReducedQuery<TResult>(plan, async records =>
        {
            TAccumulate total = seed();
            await foreach (TOut item in stream(records).ConfigureAwait(false)) total = accumulate(total, item);
            return selectResult(total);
        });

    public Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default) =>
        plan.ExecuteAsync<IReadOnlyList<TOut>>(
            async records =>
            {
                var list = new List<TOut>();
                await foreach (TOut item in stream(records).ConfigureAwait(false)) list.Add(item);
                return list;
            },
            token);

    static async IAsyncEnumerable<TOut> Filter(IAsyncEnumerable<TOut> source, Func<TOut, bool> filter)
    {
        await foreach (TOut item in source.ConfigureAwait(false))
            if (filter(item)) yield return item;
    }

    static async IAsyncEnumerable<TNext> Map<TNext>(IAsyncEnumerable<TOut> source, Func<TOut, TNext> map)
    {
        await foreach (TOut item in source.ConfigureAwait(false)) yield return map(item);
    }
}
