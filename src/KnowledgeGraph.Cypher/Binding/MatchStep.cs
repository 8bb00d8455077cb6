using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>MATCH.</summary>
sealed record MatchStep(BoundPattern Pattern, bool Optional) : Step;
