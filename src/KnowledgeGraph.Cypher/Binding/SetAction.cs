using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A change of properties or labels.</summary>
abstract record SetAction;
