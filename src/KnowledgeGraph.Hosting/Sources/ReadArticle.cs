using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Hosting.Sources;

/// <summary>An article, or why there is none: exactly one of the two.</summary>
/// <param name="Path">The file it stands in.</param>
/// <param name="Article">Null when rejected.</param>
/// <param name="Rejection">Null when read.</param>
public sealed record ReadArticle(string Path, Article? Article, Rejection? Rejection)
{
    public static ReadArticle Of(string path, Article article) => new(path, article, null);

    public static ReadArticle Rejected(string path, int? line, string reason) => new(path, null, new Rejection(path, line, reason));
}
