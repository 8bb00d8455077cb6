using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Evaluation.Tck;

/// <summary>A value as a scenario writes it.</summary>
abstract record Expected;
