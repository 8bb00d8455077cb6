using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A null value removes the property.</summary>
sealed record SetPropertyAction(Evaluator Subject, GraphName Key, Evaluator Value) : SetAction;
