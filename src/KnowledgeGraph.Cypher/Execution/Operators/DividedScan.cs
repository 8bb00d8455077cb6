using System.Runtime.ExceptionServices;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>
/// One run of a scan whose rows several threads group, part by part. The parts do not depend on the number of threads, and what they give is
/// put together in their order: so the result is that of a single thread, order and all.
/// </summary>
sealed class DividedScan(NodeScan scan, Aggregation aggregation, Frame frame)
{
    const int NodesAPart = 8192;

    readonly Lock _lock = new();
    readonly List<AggregationState?> _parts = [];
    int _cursor;
    int _failedPart = int.MaxValue;
    ExceptionDispatchInfo? _failure;

    /// <exception cref="Errors.CypherException">What the first part that failed threw.</exception>
    internal void Run()
    {
        Frame[] frames = [.. Enumerable.Range(0, frame.Workers).Select(_ => frame.Fork())];
        Task[] others = [.. frames.Skip(1).Select(own => Task.Run(() => Work(own)))];
        Work(frames[0]);
        Task.WaitAll(others);
        _failure?.Throw();
        foreach (Frame own in frames) frame.Join(own);
        foreach (AggregationState? part in _parts) aggregation.Merge(frame, part!);
    }

    void Work(Frame own)
    {
        int[] nodes = new int[NodesAPart];
        while (Take(own, nodes, out int part) is > 0 and int count)
        {
            try
            {
                aggregation.Begin(own);
                scan.PushAll(own, nodes.AsSpan(0, count));
                lock (_lock) _parts[part] = aggregation.Groups(own);
            }
            catch (Exception e)
            {
                lock (_lock)
                {
                    if (part >= _failedPart) return;
                    _failedPart = part;
                    _failure = ExceptionDispatchInfo.Capture(e);
                }

                return;
            }
        }
    }

    /// <summary>The nodes of the next part; none after a failure, for all parts before it are in work already.</summary>
    int Take(Frame own, int[] nodes, out int part)
    {
        lock (_lock)
        {
            part = _parts.Count;
            int count = _failure is null ? scan.Scan(own, ref _cursor, nodes) : 0;
            if (count > 0) _parts.Add(null);
            return count;
        }
    }
}
