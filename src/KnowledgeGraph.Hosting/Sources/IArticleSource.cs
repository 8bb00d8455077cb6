namespace KnowledgeGraph.Hosting.Sources;

/// <summary>Where articles come from. What cannot be read is given as a <see cref="Rejection"/>, in its place, and the reading goes on.</summary>
public interface IArticleSource
{
    IAsyncEnumerable<ReadArticle> ReadAsync(CancellationToken cancellation = default);
}
