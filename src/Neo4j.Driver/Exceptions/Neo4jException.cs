namespace Neo4j.Driver;

/// <summary>What the driver or the server complains of.</summary>
public class Neo4jException : Exception
{
    public Neo4jException()
    {
    }

    public Neo4jException(string message) : this("", message)
    {
    }

    public Neo4jException(string code, string message) : base(message) => Code = code;

    public Neo4jException(string message, Exception? innerException) : this("", message, innerException)
    {
    }

    public Neo4jException(string code, string message, Exception? innerException) : base(message, innerException) => Code = code;

    /// <summary>Whether the same work may succeed when it is tried again.</summary>
    public virtual bool IsRetriable => false;

    /// <summary>The server's status code, such as <c>Neo.ClientError.Statement.SyntaxError</c>; empty where the driver itself complains.</summary>
    public string Code { get; set; } = "";
}
