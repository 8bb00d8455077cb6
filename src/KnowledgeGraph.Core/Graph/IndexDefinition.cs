namespace KnowledgeGraph.Core.Graph;

/// <summary>An index on properties of the nodes with a label (or the relationships of a type), and the constraint it upholds.</summary>
/// <param name="Name">Unique among the indexes of a graph.</param>
/// <param name="Labels">One label or type; a full-text index may have several.</param>
/// <param name="Properties">One property; a full-text index may have several.</param>
public sealed record IndexDefinition(
    string Name, IndexKind Kind, bool OnRelationships, IReadOnlyList<string> Labels, IReadOnlyList<string> Properties, ConstraintKind Constraint);
