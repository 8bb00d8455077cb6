namespace Neo4j.Driver;

/// <summary>The server and the user do not trust each other: credentials, rights, or the server's certificate.</summary>
public class SecurityException : Neo4jException
{
    public SecurityException(string message) : base(message)
    {
    }

    public SecurityException(string code, string message) : base(code, message)
    {
    }

    public SecurityException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>Only when it is the server that asks for a fresh authorization.</summary>
    public override bool IsRetriable => Code == "Neo.ClientError.Security.AuthorizationExpired";
}
