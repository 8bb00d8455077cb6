namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>What a <see cref="Value"/> may point at besides a string or a list: it knows its kind.</summary>
public abstract class ValueObject
{
    private protected ValueObject(ValueKind kind) => Kind = kind;

    public ValueKind Kind { get; }
}
