using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>UNWIND.</summary>
sealed record UnwindStep(Evaluator List, int Slot) : Step;
