namespace Neo4j.Driver;

/// <summary>The records of the result are gone: it was consumed, or its transaction or session is over.</summary>
public class ResultConsumedException : ClientException
{
    public ResultConsumedException(string message) : base(message)
    {
    }
}
