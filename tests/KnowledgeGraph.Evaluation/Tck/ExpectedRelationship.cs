using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Evaluation.Tck;

sealed record ExpectedRelationship(string Type, ExpectedMap Properties) : Expected;
