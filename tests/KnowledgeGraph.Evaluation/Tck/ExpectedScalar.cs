using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Evaluation.Tck;

sealed record ExpectedScalar(Value Value) : Expected;
