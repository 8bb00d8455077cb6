using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Hosting.Loading;

/// <summary>
/// From an article to what it says. Thread-safe. Throws only when the article could not be read at all (a language model that does not
/// answer), never for what the article holds.
/// </summary>
public interface IArticleExtractor
{
    Task<Core.Claims.Extraction> ExtractAsync(Article article, CancellationToken cancellation = default);
}
