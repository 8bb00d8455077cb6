using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A change of properties or labels.</summary>
abstract record SetAction;

/// <summary>A null value removes the property.</summary>
sealed record SetPropertyAction(Evaluator Subject, GraphName Key, Evaluator Value) : SetAction;

sealed record SetDynamicPropertyAction(Evaluator Subject, Evaluator Key, Evaluator Value) : SetAction;

sealed record SetPropertiesAction(Evaluator Subject, Evaluator Map, bool Add) : SetAction;

sealed record SetLabelsAction(Evaluator Subject, IReadOnlyList<GraphName> Labels, bool Remove) : SetAction;
