using System.Text.RegularExpressions;

namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>
/// Errors of Neo4j where the language has none, or another, and counters of several clauses that write: Neo4j may let all of them see a row
/// before the next row comes, so that what one takes away and the next puts back counts once a row. <c>src/KnowledgeGraph.Cypher/NEO4J.md</c> says why.</summary>
static partial class Departures
{
    static readonly string[] Messages =
    [
        "The shortest path algorithm does not work when the start and end nodes are the same",
        "Failed to create relationship",
        "/ by zero",
        "slot configuration",
        "MemoryPoolOutOfMemoryError",
    ];

    internal static bool IsKnown(string query, Answer theirs, Answer ours) =>
        theirs.Failure is { } failure ? Messages.Any(message => failure.Contains(message, StringComparison.Ordinal))
            : UpdateWord().Count(query) > 1 && theirs.DiffersInCounters(ours, QueryFile.IsOrdered(query), QueryGenerator.IsGrouped(query));

    [GeneratedRegex(@"\b(SET|REMOVE|CREATE|MERGE|DELETE)\b")]
    private static partial Regex UpdateWord();
}
