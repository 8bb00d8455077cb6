using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

sealed record SetPropertiesAction(Evaluator Subject, Evaluator Map, bool Add) : SetAction;
