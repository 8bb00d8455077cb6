namespace Neo4j.Driver;

/// <summary>Which notifications the server is asked for; made by <see cref="ConfigBuilder"/> and <see cref="SessionConfigBuilder"/>.</summary>
public interface INotificationsConfig;
