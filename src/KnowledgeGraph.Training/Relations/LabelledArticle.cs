using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Training.Relations;

/// <summary>An article with all that its sentences tell.</summary>
/// <param name="Article">The text.</param>
/// <param name="Labels">What is told, and where.</param>
/// <param name="IsWhole">Is a thing labelled only where it is told best, and may other sentences tell it too?</param>
sealed record LabelledArticle(Article Article, IReadOnlyList<RelationLabel> Labels, bool IsWhole);
