using System.Collections.ObjectModel;

namespace Neo4j.Driver;

public sealed class TransactionConfigBuilder
{
    readonly TransactionConfig _config;

    internal TransactionConfigBuilder(TransactionConfig config) => _config = config;

    /// <param name="timeout">Zero: without end; null: the server's own limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public TransactionConfigBuilder WithTimeout(TimeSpan? timeout)
    {
        if (timeout < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "A time-out is not negative.");
        _config.Timeout = timeout;
        return this;
    }

    public TransactionConfigBuilder WithMetadata(IDictionary<string, object?> metadata)
    {
        _config.Metadata = metadata ?? ReadOnlyDictionary<string, object?>.Empty;
        return this;
    }
}
