namespace Neo4j.Driver;

/// <summary>Wrong user name, password or token.</summary>
public class AuthenticationException : SecurityException
{
    internal const string ErrorCode = "Neo.ClientError.Security.Unauthorized";

    public AuthenticationException(string message) : base(ErrorCode, message)
    {
    }
}
