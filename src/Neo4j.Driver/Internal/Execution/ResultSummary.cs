using Neo4j.Driver.Internal.Connections;

namespace Neo4j.Driver.Internal.Execution;

/// <summary>What the server said of a query, with RUN's answer and at the result's end.</summary>
sealed class ResultSummary : IResultSummary
{
    public ResultSummary(Query query, Dictionary<string, object?> run, Dictionary<string, object?> end, BoltConnection connection)
    {
        Query = query;
        Counters = new Counters(end.GetValueOrDefault("stats") as Dictionary<string, object?> ?? []);
        QueryType = end.GetValueOrDefault("type") switch
        {
            "r" => QueryType.ReadOnly,
            "rw" => QueryType.ReadWrite,
            "w" => QueryType.WriteOnly,
            "s" => QueryType.SchemaWrite,
            _ => QueryType.Unknown,
        };
        Plan = (end.GetValueOrDefault("plan") ?? end.GetValueOrDefault("profile")) is Dictionary<string, object?> plan ? new Plan(plan) : null;
        HasProfile = end.ContainsKey("profile");
        Notifications = Notification.Of(end);
        ResultAvailableAfter = Milliseconds(run.GetValueOrDefault("t_first"));
        ResultConsumedAfter = Milliseconds(end.GetValueOrDefault("t_last"));
        Server = new ServerInfo(connection.Address.ToString(), connection.Version.ToString(), connection.Agent);
        Database = new DatabaseInfo(end.GetValueOrDefault("db") as string);
    }

    public Query Query { get; }

    public ICounters Counters { get; }

    public QueryType QueryType { get; }

    public bool HasPlan => Plan is not null;

    public bool HasProfile { get; }

    public IPlan? Plan { get; }

    public IList<INotification> Notifications { get; }

    public TimeSpan ResultAvailableAfter { get; }

    public TimeSpan ResultConsumedAfter { get; }

    public IServerInfo Server { get; }

    public IDatabaseInfo Database { get; }

    static TimeSpan Milliseconds(object? value) => TimeSpan.FromMilliseconds(value is long milliseconds ? Math.Clamp(milliseconds, -1, int.MaxValue) : -1);
}
