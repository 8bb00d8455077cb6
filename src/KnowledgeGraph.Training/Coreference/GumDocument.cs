using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Training.Coreference;

/// <summary>A document of GUM with gold tokens, tags and trees as layers, and its mentions by first token, longer ones first.</summary>
public sealed record GumDocument(string Id, string Genre, Document Document, IReadOnlyList<GumMention> Mentions);
