namespace Neo4j.Driver;

/// <summary>Where the driver tells what it does; credentials and values are never among it.</summary>
public interface ILogger
{
    void Error(Exception? cause, string message, params object[] args);

    void Warn(Exception? cause, string message, params object[] args);

    void Info(string message, params object[] args);

    void Debug(string message, params object[] args);

    void Trace(string message, params object[] args);

    bool IsTraceEnabled();

    bool IsDebugEnabled();
}
