namespace KnowledgeGraph.Core.Text;

/// <summary>A proper name: tokens <c>[First, End)</c> of a document. Titles ("President") are not part of it.</summary>
public readonly record struct Name(int First, int End, NameType Type);
