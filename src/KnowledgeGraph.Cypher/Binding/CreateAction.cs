using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>Something to create.</summary>
abstract record CreateAction(int Slot, Evaluator? Properties);

sealed record CreateNodeAction(int Slot, IReadOnlyList<GraphName> Labels, Evaluator? Properties) : CreateAction(Slot, Properties);

sealed record CreateRelationshipAction(int Slot, GraphName Type, int StartSlot, int EndSlot, Evaluator? Properties) : CreateAction(Slot, Properties);
