using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Evaluation.Tck;

/// <summary>A value as a scenario writes it.</summary>
abstract record Expected;

sealed record ExpectedScalar(Value Value) : Expected;

sealed record ExpectedList(IReadOnlyList<Expected> Items) : Expected;

sealed record ExpectedMap(IReadOnlyDictionary<string, Expected> Entries) : Expected;

sealed record ExpectedNode(IReadOnlyList<string> Labels, ExpectedMap Properties) : Expected;

sealed record ExpectedRelationship(string Type, ExpectedMap Properties) : Expected;

/// <summary>Nodes, and between them relationships that point forward or back.</summary>
sealed record ExpectedPath(IReadOnlyList<ExpectedNode> Nodes, IReadOnlyList<(ExpectedRelationship Relationship, bool Forward)> Steps) : Expected;
