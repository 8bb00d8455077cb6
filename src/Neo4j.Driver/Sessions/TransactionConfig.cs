using System.Collections.ObjectModel;

namespace Neo4j.Driver;

/// <summary>How a transaction behaves; made by <see cref="TransactionConfigBuilder"/>.</summary>
public sealed class TransactionConfig
{
    /// <summary>After which the server ends it; null: the server's own limit.</summary>
    public TimeSpan? Timeout { get; internal set; }

    /// <summary>What the server's query log shows beside it.</summary>
    public IDictionary<string, object?> Metadata { get; internal set; } = ReadOnlyDictionary<string, object?>.Empty;

    public override string ToString() => $"Timeout = {Timeout?.ToString() ?? "the server's"}, {Metadata.Count} metadata";

    internal static TransactionConfig Of(Action<TransactionConfigBuilder>? action)
    {
        var config = new TransactionConfig();
        action?.Invoke(new TransactionConfigBuilder(config));
        return config;
    }
}
