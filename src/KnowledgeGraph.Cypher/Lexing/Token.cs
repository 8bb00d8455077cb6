using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Lexing;

/// <summary>A token and where it stands.</summary>
readonly record struct Token(TokenKind Kind, int Start, int End)
{
    internal TextSpan Span => new(Start, End);
}
