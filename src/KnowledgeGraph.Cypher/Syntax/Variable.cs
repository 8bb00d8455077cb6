using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A name that a clause or expression bound.</summary>
public sealed record Variable(string Name, TextSpan Span) : Expression(Span);
