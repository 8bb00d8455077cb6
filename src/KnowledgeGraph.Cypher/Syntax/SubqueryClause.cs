using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>CALL and a query in braces. <c>CALL (x) {…}</c> names what it imports; else a leading WITH does.</summary>
public sealed record SubqueryClause(Query Query, IReadOnlyList<Variable>? Imports, bool ImportAll, bool Optional, TextSpan Span) : Clause(Span);
