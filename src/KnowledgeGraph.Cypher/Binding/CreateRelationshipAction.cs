using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

sealed record CreateRelationshipAction(int Slot, GraphName Type, int StartSlot, int EndSlot, Evaluator? Properties) : CreateAction(Slot, Properties);
