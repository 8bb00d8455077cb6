using System.Text.RegularExpressions;

namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>What one side answered.</summary>
/// <param name="Rows">The rows, columns first; empty where the query failed.</param>
/// <param name="Changes">What the query says it changed.</param>
/// <param name="Graph">Where it wrote: all nodes and relationships as it left them, in ordinal order.</param>
/// <param name="Failure">The status code of an error, and the words after it.</param>
sealed partial record Answer(IReadOnlyList<string> Rows, string Changes, IReadOnlyList<string> Graph, string? Failure)
{
    internal static Answer Failed(string code, string message) => new([], "", [], $"{code} {message}");

    string? Code => Failure?[..Failure.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>How the other answer differs from this one; null where it does not.</summary>
    /// <param name="ordered">Whether rows come in an order that the query tells.</param>
    /// <param name="grouped">Whether rows stand for groups: 1 and 1.0 are one group, and either may name it.</param>
    internal string? Difference(Answer other, bool ordered, bool grouped)
    {
        if (Failure is not null || other.Failure is not null) return Code == other.Code ? null : $"{Failure ?? $"{Rows.Count - 1} rows"} | {other.Failure ?? $"{other.Rows.Count - 1} rows"}";
        Func<string, string> view = grouped ? Tied : row => row;
        if (!Rows.Select(view).Order(StringComparer.Ordinal).SequenceEqual(other.Rows.Select(view).Order(StringComparer.Ordinal))
            || ordered && !Rows.Select(Tied).SequenceEqual(other.Rows.Select(Tied)))
            return $"rows {Apart(Rows, other.Rows)} | {Apart(other.Rows, Rows)}";
        if (Changes != other.Changes) return $"changes {Changes} | {other.Changes}";
        // A query that Neo4j sees cannot write is not looked at afterwards.
        return Changes.Length == 0 && (Graph.Count == 0 || other.Graph.Count == 0) || Graph.SequenceEqual(other.Graph) ? null : $"graph {Apart(Graph, other.Graph)} | {Apart(other.Graph, Graph)}";
    }

    /// <summary>Whether rows and graph are the same, and only what was counted on the way is not.</summary>
    internal bool DiffersInCounters(Answer other, bool ordered, bool grouped) => Changes != other.Changes && Difference(other with { Changes = Changes }, ordered, grouped) is null;

    /// <summary>A row in which 1 and 1.0 look the same: they tie, so that either may come first.</summary>
    static string Tied(string row) => FloatMark().Replace(row, "$1");

    [GeneratedRegex(@"([0-9])(\.0)?f\b")]
    private static partial Regex FloatMark();

    /// <summary>Rows that only one side has; all of them where both have the same in another order.</summary>
    static string Apart(IReadOnlyList<string> rows, IReadOnlyList<string> others)
    {
        List<string> left = [.. rows];
        foreach (string row in others) left.Remove(row);
        return $"{rows.Count}: {string.Join("; ", (left.Count > 0 || rows.Count != others.Count ? left : rows).Take(12))}";
    }
}
