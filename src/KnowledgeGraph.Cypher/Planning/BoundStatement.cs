using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>A query that is bound, and what the binder counted.</summary>
sealed record BoundStatement(BoundQuery Query, int Slots, int States, GraphName[] Names, (string Name, TextSpan Span)[] Parameters, IReadOnlyList<SubqueryEvaluator> Subqueries, bool Deletes, IReadOnlySet<int> ReadSlots);
