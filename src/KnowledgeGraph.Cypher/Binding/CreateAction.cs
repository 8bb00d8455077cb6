using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>Something to create.</summary>
abstract record CreateAction(int Slot, Evaluator? Properties);
