using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks.Embedded;

/// <summary>Measures processor time of this process beside the wall clock.</summary>
readonly struct Watch
{
    readonly long _wall;
    readonly TimeSpan _processor;

    Watch(long wall, TimeSpan processor)
    {
        _wall = wall;
        _processor = processor;
    }

    public (double Processor, double Wall) Seconds =>
        ((Environment.CpuUsage.TotalTime - _processor).TotalSeconds, Stopwatch.GetElapsedTime(_wall).TotalSeconds);

    public static Watch Start() => new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
}
