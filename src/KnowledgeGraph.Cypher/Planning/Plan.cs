using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Operators;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>How a query runs on graphs like the one it was planned for.</summary>
sealed record Plan(Pipeline Pipeline, ProduceResults Results, PlanShape Shape, int Operators);
