namespace Neo4j.Driver;

/// <summary>Queries that are kept or undone together. Disposed of while open, it is rolled back.</summary>
public interface IAsyncTransaction : IAsyncQueryRunner
{
    TransactionConfig TransactionConfig { get; }

    Task CommitAsync();

    Task RollbackAsync();
}
