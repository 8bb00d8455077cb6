namespace Neo4j.Driver;

/// <summary>The server cannot be reached, or went away.</summary>
public class ServiceUnavailableException : Neo4jException
{
    public ServiceUnavailableException(string message) : base(message)
    {
    }

    public ServiceUnavailableException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public override bool IsRetriable => true;
}
