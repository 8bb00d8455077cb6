namespace Neo4j.Driver;

/// <summary>The member of the cluster that the session used went away or may no longer do the work: another one may.</summary>
public class SessionExpiredException : Neo4jException
{
    public SessionExpiredException(string message) : base(message)
    {
    }

    public SessionExpiredException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public override bool IsRetriable => true;
}
