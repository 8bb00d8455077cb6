namespace Neo4j.Driver;

/// <summary>The peer does not speak Bolt as agreed.</summary>
public class ProtocolException : Neo4jException
{
    public ProtocolException(string message) : base(message)
    {
    }

    internal ProtocolException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
