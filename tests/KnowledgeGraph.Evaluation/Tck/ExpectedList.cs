using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Evaluation.Tck;

sealed record ExpectedList(IReadOnlyList<Expected> Items) : Expected;
