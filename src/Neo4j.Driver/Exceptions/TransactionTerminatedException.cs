namespace Neo4j.Driver;

/// <summary>An earlier failure ended the transaction; nothing more runs in it.</summary>
public sealed class TransactionTerminatedException : ClientException
{
    internal TransactionTerminatedException(Exception cause)
        : base((cause as Neo4jException)?.Code ?? "", $"The transaction has ended with a failure: {cause.Message}", cause)
    {
    }

    public override bool IsRetriable => (InnerException as Neo4jException)?.IsRetriable ?? false;
}
