using KnowledgeGraph.Core.Graph;
using Neo4j.Driver;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Does a change in one transaction. The statements go out one behind the other, without waiting for answers.</summary>
sealed class DeltaWriter(Neo4jConnection connection, Batches batches)
{
    /// <exception cref="GraphStoreException">The server cannot be reached or refused; nothing of the change is there.</exception>
    /// <exception cref="StaleGraphException">Another change came after the delta's basis; nothing of this one is there.</exception>
    public async Task ApplyAsync(GraphDelta delta, CancellationToken cancellation)
    {
        Batch[] all = [.. batches.Of(delta)];
        if (all.Length == 0) return;
        await connection.WriteAsync(
            async runner =>
            {
                IResultCursor revision = await runner.RunAsync(GraphRevision.Raise);
                List<IResultCursor> cursors = await SendAsync(runner, all);
                if ((await revision.SingleAsync())[0].As<long>() is var before && delta.Basis is { } basis && basis != before) throw new StaleGraphException();
                return await ReceiveAsync(cursors, all, cancellation);
            },
            cancellation);
    }

    /// <summary>Runs batches in an open transaction.</summary>
    /// <exception cref="GraphStoreException">A relationship lacks one of its ends.</exception>
    public static async Task<bool> RunAsync(IAsyncQueryRunner runner, IReadOnlyList<Batch> batches, CancellationToken cancellation) =>
        await ReceiveAsync(await SendAsync(runner, batches), batches, cancellation);

    static async Task<List<IResultCursor>> SendAsync(IAsyncQueryRunner runner, IReadOnlyList<Batch> batches)
    {
        var cursors = new List<IResultCursor>(batches.Count);
        foreach (Batch batch in batches)
            cursors.Add(await runner.RunAsync(batch.Statement, new Dictionary<string, object?> { ["rows"] = batch.Rows }));
        return cursors;
    }

    static async Task<bool> ReceiveAsync(List<IResultCursor> cursors, IReadOnlyList<Batch> batches, CancellationToken cancellation)
    {
        for (int i = 0; i < cursors.Count; i++)
        {
            long put = 0;
            await foreach (IRecord record in cursors[i].WithCancellation(cancellation)) put = record[0].As<long>();
            if (batches[i].Relationships is { } wanted && put != wanted)
                throw new GraphStoreException($"{wanted - put} relationships lack one of their ends.");
        }

        return true;
    }
}
