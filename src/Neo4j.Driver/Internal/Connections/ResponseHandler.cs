namespace Neo4j.Driver.Internal.Connections;

/// <summary>Whoever waits for the answer to one request. An answer is any number of records and then one of the other three.</summary>
abstract class ResponseHandler
{
    public virtual void OnRecord(object?[] fields) => throw new ProtocolException("it sent a record where none is due.");

    public abstract void OnSuccess(Dictionary<string, object?> metadata);

    /// <param name="exception">What the server says, or why it can say nothing any more.</param>
    public abstract void OnFailure(Exception exception);
}
