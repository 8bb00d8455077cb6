namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>The counters of a summary as text.</summary>
static class Changes
{
    static readonly string[] Names =
    [
        "nodes created", "nodes deleted", "relationships created", "relationships deleted", "properties set", "labels added", "labels removed",
        "indexes added", "indexes removed", "constraints added", "constraints removed",
    ];

    internal static string Of(params ReadOnlySpan<int> counts)
    {
        List<string> parts = [];
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] > 0) parts.Add($"{counts[i]} {Names[i]}");
        return string.Join(", ", parts);
    }
}
