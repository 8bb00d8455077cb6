namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>Marks a <see cref="Value"/> that keeps all it is in its 64 bits.</summary>
sealed class ScalarTag : ValueObject
{
    ScalarTag(ValueKind kind) : base(kind)
    {
    }

    internal static readonly ScalarTag Boolean = new(ValueKind.Boolean);
    internal static readonly ScalarTag Integer = new(ValueKind.Integer);
    internal static readonly ScalarTag Float = new(ValueKind.Float);
    internal static readonly ScalarTag Date = new(ValueKind.Date);
    internal static readonly ScalarTag Time = new(ValueKind.Time);
    internal static readonly ScalarTag LocalTime = new(ValueKind.LocalTime);
    internal static readonly ScalarTag Node = new(ValueKind.Node);
    internal static readonly ScalarTag Relationship = new(ValueKind.Relationship);
}
