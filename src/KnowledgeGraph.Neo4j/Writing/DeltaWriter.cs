using KnowledgeGraph.Core.Graph;
using Neo4j.Driver;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Does a change in one transaction. The statements go out one behind the other, without waiting for answers.</summary>
sealed class DeltaWriter(Neo4jConnection connection, Batches batches)
{
    /// <exception cref="GraphStoreException">The server cannot be reached or refused; nothing of the change is there.</exception>
    public async Task ApplyAsync(GraphDelta delta, CancellationToken cancellation)
    {
        Batch[] all = [.. batches.Of(delta)];
        if (all.Length > 0) await connection.WriteAsync(runner => RunAsync(runner, all, cancellation), cancellation);
    }

    /// <summary>Runs batches in an open transaction.</summary>
    /// <exception cref="GraphStoreException">A relationship lacks one of its ends.</exception>
    public static async Task<bool> RunAsync(IAsyncQueryRunner runner, IReadOnlyList<Batch> batches, CancellationToken cancellation)
    {
        var cursors = new List<IResultCursor>(batches.Count);
        foreach (Batch batch in batches)
            cursors.Add(await runner.RunAsync(batch.Statement, new Dictionary<string, object?> { ["rows"] = batch.Rows }));
        for (int i = 0; i < cursors.Count; i++)
        {
            long found = batches[i].Rows.Count;
            await foreach (IRecord record in cursors[i].WithCancellation(cancellation)) found = record[0].As<long>();
            if (batches[i].CountsEnds && found != batches[i].Rows.Count)
                throw new GraphStoreException($"{batches[i].Rows.Count - found} relationships lack one of their ends.");
        }

        return true;
    }
}
