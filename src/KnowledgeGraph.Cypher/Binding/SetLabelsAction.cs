using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

sealed record SetLabelsAction(Evaluator Subject, IReadOnlyList<GraphName> Labels, bool Remove) : SetAction;
