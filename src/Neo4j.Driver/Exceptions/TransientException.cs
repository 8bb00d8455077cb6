namespace Neo4j.Driver;

/// <summary>The server could not do it now, a deadlock for example: the same work may succeed later.</summary>
public class TransientException : Neo4jException
{
    public TransientException()
    {
    }

    public TransientException(string code, string message) : base(code, message)
    {
    }

    public TransientException(string code, string message, Exception? innerException) : base(code, message, innerException)
    {
    }

    public override bool IsRetriable => true;
}
