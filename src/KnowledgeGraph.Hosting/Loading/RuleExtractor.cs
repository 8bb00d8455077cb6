using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Hosting.Loading;

/// <summary>Reads articles with the language pipeline and the rules: offline, and the same every time.</summary>
public sealed class RuleExtractor(Pipeline pipeline, ArticleExtractor extractor, Action<string>? trace = null) : IArticleExtractor
{
    public Task<Core.Claims.Extraction> ExtractAsync(Article article, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        Document document = pipeline.Annotate(article);
        if (trace is null) return Task.FromResult(extractor.Extract(document));
        ExtractionTrace steps = new();
        Core.Claims.Extraction extraction = extractor.Extract(document, steps);
        foreach (TraceEntry step in steps.Entries) trace(step.Describe(article.Text));
        return Task.FromResult(extraction);
    }

    /// <summary>The same, with a line for everything that was considered.</summary>
    public RuleExtractor Tracing(Action<string> write) => new(pipeline, extractor, write);
}
