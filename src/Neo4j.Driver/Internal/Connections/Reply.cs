using System.Runtime.ExceptionServices;

namespace Neo4j.Driver.Internal.Connections;

/// <summary>The answer to a request that has no records.</summary>
sealed class Reply : ResponseHandler
{
    Dictionary<string, object?>? _metadata;
    Exception? _failure;

    public bool IsDone => _metadata is not null || _failure is not null;

    /// <summary>What the server told, once it is done.</summary>
    public Dictionary<string, object?> Metadata
    {
        get
        {
            if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
            return _metadata!;
        }
    }

    public override void OnSuccess(Dictionary<string, object?> metadata) => _metadata = metadata;

    public override void OnFailure(Exception exception) => _failure = exception;
}
