using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A slot and what fills it.</summary>
readonly record struct Assignment(int Slot, Evaluator Value, string Name = "");
