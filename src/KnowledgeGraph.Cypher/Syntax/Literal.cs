using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A number, text, true, false or null as it is written.</summary>
public sealed record Literal(Value Value, TextSpan Span) : Expression(Span);
