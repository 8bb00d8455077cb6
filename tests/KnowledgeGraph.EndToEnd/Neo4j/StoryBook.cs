using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Hosting.Loading;
using KnowledgeGraph.Hosting.Sources;
using KnowledgeGraph.Tests.Extraction.Projection;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>Invented documents as a loader takes them: their articles, and what they say.</summary>
sealed class StoryBook(IReadOnlyList<Story> stories) : IArticleSource, IArticleExtractor
{
    readonly Core.Claims.Extraction[] _told = [.. stories.Select(story => story.Tell())];

    public async IAsyncEnumerable<ReadArticle> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (Core.Claims.Extraction told in _told)
        {
            await Task.Yield();
            yield return ReadArticle.Of(told.Article.Id, told.Article);
        }
    }

    public Task<Core.Claims.Extraction> ExtractAsync(Article article, CancellationToken cancellation = default) =>
        Task.FromResult(_told.Single(told => told.Article.Id == article.Id));
}
