namespace Neo4j.Driver;

/// <summary>What a query did.</summary>
public interface IResultSummary
{
    Query Query { get; }

    ICounters Counters { get; }

    QueryType QueryType { get; }

    bool HasPlan { get; }

    bool HasProfile { get; }

    /// <summary>For a query that begins with EXPLAIN.</summary>
    IPlan? Plan { get; }

    IList<INotification> Notifications { get; }

    /// <summary>Until the first record, as the server measured it; negative where it did not.</summary>
    TimeSpan ResultAvailableAfter { get; }

    /// <summary>From then until the last.</summary>
    TimeSpan ResultConsumedAfter { get; }

    IServerInfo Server { get; }

    IDatabaseInfo Database { get; }
}
