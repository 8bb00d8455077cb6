using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Rows of values are equal when all their values are.</summary>
sealed class ValueRowComparer : IEqualityComparer<Value[]>
{
    internal static ValueRowComparer Instance { get; } = new();

    public bool Equals(Value[]? x, Value[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(Value[] row)
    {
        int hash = 17;
        foreach (ref readonly Value value in row.AsSpan()) hash = hash * 31 + value.GetHashCode();
        return hash;
    }
}
