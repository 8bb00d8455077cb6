using KnowledgeGraph.Bolt;

namespace Neo4j.Driver.Internal;

sealed class NotificationsConfig(string? minimumSeverity, string[]? disabledCategories) : INotificationsConfig
{
    public static NotificationsConfig Disabled { get; } = new("OFF", null);

    public static NotificationsConfig Of(Severity? minimumSeverity, Category[]? disabledCategories) => new(
        minimumSeverity?.ToString().ToUpperInvariant(),
        disabledCategories?.Select(category => category.ToString().ToUpperInvariant()).ToArray());

    /// <summary>Adds what the server understands to the map of HELLO, BEGIN or RUN.</summary>
    public void AddTo(Dictionary<string, object?> extra, BoltVersion version)
    {
        if (version < BoltVersion.V52) return;
        if (minimumSeverity is not null) extra["notifications_minimum_severity"] = minimumSeverity;
        if (disabledCategories is null) return;
        extra[version < BoltVersion.V56 ? "notifications_disabled_categories" : "notifications_disabled_classifications"] = disabledCategories;
    }
}
