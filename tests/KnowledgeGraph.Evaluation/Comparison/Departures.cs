namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>Errors of Neo4j where the language has none, or another; <c>src/KnowledgeGraph.Cypher/NEO4J.md</c> says why.</summary>
static class Departures
{
    static readonly string[] Messages =
    [
        "The shortest path algorithm does not work when the start and end nodes are the same",
        "Failed to create relationship",
        "/ by zero",
    ];

    internal static bool IsKnown(Answer theirs) => theirs.Failure is { } failure && Messages.Any(message => failure.Contains(message, StringComparison.Ordinal));
}
