using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A key of ORDER BY.</summary>
readonly record struct SortKey(Evaluator Value, bool Descending);
