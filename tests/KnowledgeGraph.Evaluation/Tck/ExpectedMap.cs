using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Evaluation.Tck;

sealed record ExpectedMap(IReadOnlyDictionary<string, Expected> Entries) : Expected;
