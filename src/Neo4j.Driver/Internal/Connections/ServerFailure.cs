using KnowledgeGraph.Bolt.Messages;

namespace Neo4j.Driver.Internal.Connections;

/// <summary>The exception for a FAILURE, by the server's status code.</summary>
static class ServerFailure
{
    public static Neo4jException Of(FailureResponse failure)
    {
        (string code, string message) = (failure.Code, failure.Message);
        return code switch
        {
            AuthenticationException.ErrorCode => new AuthenticationException(message),
            // Servers before 5 call these transient, though the client itself ended the transaction.
            "Neo.TransientError.Transaction.Terminated" => new ClientException("Neo.ClientError.Transaction.Terminated", message),
            "Neo.TransientError.Transaction.LockClientStopped" => new ClientException("Neo.ClientError.Transaction.LockClientStopped", message),
            _ => code.Split('.') switch
            {
                ["Neo", "ClientError", "Security", ..] => new SecurityException(code, message),
                ["Neo", "ClientError", ..] => new ClientException(code, message),
                ["Neo", "TransientError", ..] => new TransientException(code, message),
                _ => new DatabaseException(code, message),
            },
        };
    }

    /// <summary>Whether a cluster member says that it no longer takes writes.</summary>
    public static bool IsNoLongerWriter(Exception exception) =>
        exception is Neo4jException { Code: "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" };

    /// <summary>Whether the database behind the connection is not available, so that another member should be asked.</summary>
    public static bool IsUnavailable(Exception exception) =>
        exception is Neo4jException { Code: "Neo.TransientError.General.DatabaseUnavailable" };
}
