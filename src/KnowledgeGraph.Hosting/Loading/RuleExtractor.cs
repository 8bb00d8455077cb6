using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Hosting.Loading;

/// <summary>Reads articles with the language pipeline, the rules and, where the extractor has one, the network that judges them: offline, and the same every time.</summary>
public sealed class RuleExtractor(Pipeline pipeline, ArticleExtractor extractor, Action<string>? trace = null) : IArticleExtractor
{
    /// <summary>On a thread of the pool; who cancels does not wait for the end of a long article.</summary>
    public Task<Core.Claims.Extraction> ExtractAsync(Article article, CancellationToken cancellation = default) =>
        Task.Run(() => Extract(article), cancellation).WaitAsync(cancellation);

    Core.Claims.Extraction Extract(Article article)
    {
        Document document = pipeline.Annotate(article);
        if (trace is null) return extractor.Extract(document);
        ExtractionTrace steps = new();
        Core.Claims.Extraction extraction = extractor.Extract(document, steps);
        foreach (TraceEntry step in steps.Entries) trace(step.Describe(article.Text));
        return extraction;
    }

    /// <summary>The same, with a line for everything that was considered.</summary>
    public RuleExtractor Tracing(Action<string> write) => new(pipeline, extractor, write);
}
