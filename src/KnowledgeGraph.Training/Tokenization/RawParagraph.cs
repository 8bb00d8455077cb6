namespace KnowledgeGraph.Training.Tokenization;

/// <summary>A paragraph of a treebank as running text, with the offsets of its tokens and the offsets where its sentences end.</summary>
public sealed record RawParagraph(string Text, int[] Starts, int[] Ends, int[] SentenceEnds);
