namespace Neo4j.Driver;

/// <summary>A remark of the server on a query.</summary>
public interface INotification
{
    string Code { get; }

    string Title { get; }

    string Description { get; }

    IInputPosition? Position { get; }

    string RawSeverityLevel { get; }

    string RawCategory { get; }

    NotificationSeverity SeverityLevel { get; }

    NotificationCategory Category { get; }
}
