using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>text IS NFC NORMALIZED</c>.</summary>
public sealed record NormalizationTest(Expression Subject, string Form, bool Negated, TextSpan Span) : Expression(Span);
