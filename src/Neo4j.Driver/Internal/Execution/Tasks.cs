namespace Neo4j.Driver.Internal.Execution;

/// <summary>A completed task for each record would be an allocation for each record.</summary>
static class Tasks
{
    public static readonly Task<bool> True = Task.FromResult(true);
}
