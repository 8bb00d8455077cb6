using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>What connects two nodes of a pattern, in reading order: a relationship, several in a row, or a repeated pattern.</summary>
sealed record PatternRelationship(string Name, int Slot, PatternNode From, PatternNode To, RelationshipDirection Direction)
{
    /// <summary>Types by name; null where any will do.</summary>
    internal IReadOnlyList<GraphName>? Types { get; init; }

    /// <summary>A condition on the type that is more than a list of names.</summary>
    internal LabelMatcher? TypeTest { get; init; }

    /// <summary>How many in a row; null for exactly one, whose slot then holds it and not a list.</summary>
    internal RelationshipLength? Length { get; init; }

    /// <summary>What each relationship in a row must satisfy, read from <see cref="HopSlot"/>.</summary>
    internal Evaluator? HopPredicate { get; init; }

    internal int HopSlot { get; init; } = -1;

    /// <summary>It was found by an earlier clause.</summary>
    internal bool IsBound { get; init; }

    internal PathSelection Selection { get; init; }

    /// <summary>The pattern that is repeated, where it is more than a relationship.</summary>
    internal RepeatedPattern? Repeated { get; init; }

    internal bool IsSingle => Length is null && Repeated is null;
}
