using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Evaluation.Tck;

sealed record ExpectedNode(IReadOnlyList<string> Labels, ExpectedMap Properties) : Expected;
