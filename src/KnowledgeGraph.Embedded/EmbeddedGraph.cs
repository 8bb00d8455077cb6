using KnowledgeGraph.Embedded.Files;
using KnowledgeGraph.Embedded.Storage;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// A property graph in memory, kept in a file where it has one. One transaction writes at a time, on a version of its own; readers
/// hold a snapshot as long as they like, wait for nobody, and see no half of a transaction.
/// </summary>
public sealed class EmbeddedGraph : IDisposable
{
    readonly SemaphoreSlim _writer = new(1, 1);
    readonly GraphFile? _file;
    volatile GraphSnapshot _snapshot;
    GraphTransaction? _open;
    int _transactions;
    long _revision;

    /// <summary>An empty graph in memory alone.</summary>
    public EmbeddedGraph() : this(new GraphState(), null)
    {
    }

    internal EmbeddedGraph(GraphState state, GraphFile? file)
    {
        _snapshot = new GraphSnapshot(state);
        _file = file;
    }

    /// <summary>What the last commit left.</summary>
    public GraphSnapshot Snapshot => _snapshot;

    /// <summary>How many commits changed it since it was opened.</summary>
    public long Revision => Volatile.Read(ref _revision);

    internal GraphFile? File => _file;

    /// <summary>Begins a transaction, after the one that is open now.</summary>
    public GraphTransaction Begin(CancellationToken cancellation = default)
    {
        _writer.Wait(cancellation);
        return Open();
    }

    /// <summary>Begins a transaction, after the one that is open now.</summary>
    public async Task<GraphTransaction> BeginAsync(CancellationToken cancellation = default)
    {
        await _writer.WaitAsync(cancellation);
        return Open();
    }

    public void Dispose()
    {
        _file?.Dispose();
        _writer.Dispose();
    }

    internal void Commit(GraphTransaction transaction, GraphState state)
    {
        if (transaction.IsEmpty) return;
        _file?.Write(transaction);
        _snapshot = new GraphSnapshot(state);
        // After the snapshot: who reads between the two holds an old number with the new graph, and works once more than he had to.
        Interlocked.Increment(ref _revision);
    }

    internal void End(GraphTransaction transaction)
    {
        if (!ReferenceEquals(_open, transaction)) return;
        _open = null;
        _writer.Release();
    }

    GraphTransaction Open() => _open = new GraphTransaction(this, _snapshot.State.Fork(++_transactions));
}
