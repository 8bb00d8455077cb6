namespace KnowledgeGraph.Core.Text;

/// <summary>A paragraph-sized piece of the text and what it is for.</summary>
public readonly record struct Block(TextSpan Span, BlockKind Kind);
