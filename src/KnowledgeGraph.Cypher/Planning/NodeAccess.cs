using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Operators;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>A way to find the nodes with which a pattern begins.</summary>
/// <param name="Rows">How many it is expected to find.</param>
/// <param name="Satisfied">Conditions that hold for what it finds, and need not be looked at again.</param>
sealed record NodeAccess(double Rows, Operator Operator, IReadOnlyList<Evaluator> Satisfied);
