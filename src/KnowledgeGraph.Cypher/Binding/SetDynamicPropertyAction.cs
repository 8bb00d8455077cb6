using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

sealed record SetDynamicPropertyAction(Evaluator Subject, Evaluator Key, Evaluator Value) : SetAction;
