using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

sealed record CreateNodeAction(int Slot, IReadOnlyList<GraphName> Labels, Evaluator? Properties) : CreateAction(Slot, Properties);
