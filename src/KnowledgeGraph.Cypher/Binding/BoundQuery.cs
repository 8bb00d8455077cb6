using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A query whose names are resolved: one part, or several joined by UNION.</summary>
/// <param name="Columns">Names of what it returns; empty where it returns nothing.</param>
/// <param name="Outputs">The slot of each column; those of the only part, or slots into which each part copies its own.</param>
sealed record BoundQuery(IReadOnlyList<BoundPart> Parts, bool UnionAll, IReadOnlyList<string> Columns, int[] Outputs)
{
    internal bool Writes => Parts.Any(p => p.Steps.Any(s => s.Writes));
}
