namespace Neo4j.Driver.Internal.Execution;

/// <summary>
/// When to try again: after 100 ms, then each time twice as long up to 5 s, give or take a fifth, so that those who failed together do not
/// come back together; until the driver's retry time has passed since the first failure.
/// </summary>
sealed class RetryPolicy(TimeSpan maxTime, TimeProvider clock, Random random)
{
    static readonly TimeSpan _first = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan _longest = TimeSpan.FromSeconds(5);

    public async Task<T> ExecuteAsync<T>(Func<Task<T>> attempt, ILogger log)
    {
        long? failedFirst = null;
        for (int failures = 0; ; failures++)
        {
            try
            {
                return await attempt().ConfigureAwait(false);
            }
            catch (Neo4jException exception) when (exception.IsRetriable)
            {
                failedFirst ??= clock.GetTimestamp();
                if (clock.GetElapsedTime(failedFirst.Value) >= maxTime) throw;
                TimeSpan pause = Pause(failures);
                log.Warn(exception, "attempt {0} failed, the next comes in {1} ms", failures + 1, (long)pause.TotalMilliseconds);
                await Task.Delay(pause, clock).ConfigureAwait(false);
            }
        }
    }

    /// <param name="failures">So far, beyond the first.</param>
    internal TimeSpan Pause(int failures)
    {
        double jitter;
        lock (random) jitter = 0.8 + 0.4 * random.NextDouble();
        TimeSpan pause = failures >= 6 ? _longest : _first * (1 << failures);
        return (pause < _longest ? pause : _longest) * jitter;
    }
}
