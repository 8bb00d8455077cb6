namespace Neo4j.Driver;

/// <summary>The server failed.</summary>
public class DatabaseException : Neo4jException
{
    public DatabaseException()
    {
    }

    public DatabaseException(string message) : base(message)
    {
    }

    public DatabaseException(string code, string message) : base(code, message)
    {
    }

    public DatabaseException(string code, string message, Exception? innerException) : base(code, message, innerException)
    {
    }
}
