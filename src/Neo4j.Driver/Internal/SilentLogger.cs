namespace Neo4j.Driver.Internal;

/// <summary>The default: nothing is logged.</summary>
sealed class SilentLogger : ILogger
{
    public static SilentLogger Instance { get; } = new();

    public void Error(Exception? cause, string message, params object[] args)
    {
    }

    public void Warn(Exception? cause, string message, params object[] args)
    {
    }

    public void Info(string message, params object[] args)
    {
    }

    public void Debug(string message, params object[] args)
    {
    }

    public void Trace(string message, params object[] args)
    {
    }

    public bool IsTraceEnabled() => false;

    public bool IsDebugEnabled() => false;
}
