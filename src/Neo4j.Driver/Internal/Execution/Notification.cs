namespace Neo4j.Driver.Internal.Execution;

/// <summary>A notification, or from Bolt 5.6 on a status that carries one.</summary>
sealed record Notification(string Code, string Title, string Description, IInputPosition? Position, string RawSeverityLevel, string RawCategory)
    : INotification
{
    public NotificationSeverity SeverityLevel =>
        Enum.TryParse(RawSeverityLevel, ignoreCase: true, out NotificationSeverity severity) ? severity : NotificationSeverity.Unknown;

    public NotificationCategory Category =>
        Enum.TryParse(RawCategory, ignoreCase: true, out NotificationCategory category) ? category : NotificationCategory.Unknown;

    /// <summary>Those in what the server said at a result's end. Statuses without a title tell of the result itself, not of the query.</summary>
    public static IList<INotification> Of(Dictionary<string, object?> end)
    {
        if (end.GetValueOrDefault("notifications") is List<object?> notifications)
            return [.. notifications.OfType<Dictionary<string, object?>>().Select(Notification (n) => Make(n, n, "code", "severity", "category"))];
        if (end.GetValueOrDefault("statuses") is not List<object?> statuses) return [];
        return [.. statuses.OfType<Dictionary<string, object?>>().Where(status => status.ContainsKey("neo4j_code")).Select(Notification (status) => Make(
            status, status.GetValueOrDefault("diagnostic_record") as Dictionary<string, object?> ?? [], "neo4j_code", "_severity", "_classification"))];
    }

    static Notification Make(Dictionary<string, object?> map, Dictionary<string, object?> details, string code, string severity, string category) => new(
        map.GetValueOrDefault(code) as string ?? "",
        map.GetValueOrDefault("title") as string ?? "",
        (map.GetValueOrDefault("description") ?? map.GetValueOrDefault("status_description")) as string ?? "",
        InputPosition.Of(details.GetValueOrDefault(ReferenceEquals(map, details) ? "position" : "_position")),
        details.GetValueOrDefault(severity) as string ?? "",
        details.GetValueOrDefault(category) as string ?? "");
}
