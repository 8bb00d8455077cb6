using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

sealed record SetLabelsAction(Evaluator Subject, IReadOnlyList<GraphName> Labels, IReadOnlyList<Evaluator> Computed, bool Remove) : SetAction;
