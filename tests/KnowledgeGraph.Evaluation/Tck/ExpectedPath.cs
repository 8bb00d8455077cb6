using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Evaluation.Tck;

/// <summary>Nodes, and between them relationships that point forward or back.</summary>
sealed record ExpectedPath(IReadOnlyList<ExpectedNode> Nodes, IReadOnlyList<(ExpectedRelationship Relationship, bool Forward)> Steps) : Expected;
