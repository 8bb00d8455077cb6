namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>What one side answered.</summary>
/// <param name="Rows">The rows, columns first; empty where the query failed.</param>
/// <param name="Changes">What the query says it changed.</param>
/// <param name="Graph">Where it wrote: all nodes and relationships as it left them, in ordinal order.</param>
/// <param name="Failure">The status code of an error, and the words after it.</param>
sealed record Answer(IReadOnlyList<string> Rows, string Changes, IReadOnlyList<string> Graph, string? Failure)
{
    internal static Answer Failed(string code, string message) => new([], "", [], $"{code} {message}");

    string? Code => Failure?[..Failure.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>How the other answer differs from this one; null where it does not.</summary>
    internal string? Difference(Answer other, bool ordered)
    {
        if (Failure is not null || other.Failure is not null) return Code == other.Code ? null : $"{Failure ?? $"{Rows.Count - 1} rows"} | {other.Failure ?? $"{other.Rows.Count - 1} rows"}";
        IReadOnlyList<string> mine = ordered ? Rows : [.. Rows.Order(StringComparer.Ordinal)], theirs = ordered ? other.Rows : [.. other.Rows.Order(StringComparer.Ordinal)];
        if (!mine.SequenceEqual(theirs)) return $"rows {Apart(mine, theirs)} | {Apart(theirs, mine)}";
        if (Changes != other.Changes) return $"changes {Changes} | {other.Changes}";
        // A query that Neo4j sees cannot write is not looked at afterwards.
        return Changes.Length == 0 && (Graph.Count == 0 || other.Graph.Count == 0) || Graph.SequenceEqual(other.Graph) ? null : $"graph {Apart(Graph, other.Graph)} | {Apart(other.Graph, Graph)}";
    }

    /// <summary>Rows that only one side has; all of them where both have the same in another order.</summary>
    static string Apart(IReadOnlyList<string> rows, IReadOnlyList<string> others)
    {
        List<string> left = [.. rows];
        foreach (string row in others) left.Remove(row);
        return $"{rows.Count}: {string.Join("; ", (left.Count > 0 || rows.Count != others.Count ? left : rows).Take(12))}";
    }
}
