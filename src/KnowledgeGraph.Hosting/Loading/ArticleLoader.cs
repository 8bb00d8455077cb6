using System.Runtime.CompilerServices;
using System.Threading.Channels;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Projection;
using KnowledgeGraph.Hosting.Sources;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Loading;

/// <summary>
/// Puts articles into a graph, one document a transaction, in the order of the source. Extraction runs on as many threads as the options
/// say; writing is one after the other. A document that cannot be taken is reported, and the load goes on.
/// </summary>
public sealed class ArticleLoader(
    IArticleExtractor extractor,
    IGraphStore store,
    GraphOntology ontology,
    EntityNodes entities,
    int parallelism,
    ILogger<ArticleLoader> logger)
{
    /// <summary>
    /// So many documents a thread may be read before the one that is written next: enough that short ones go on while a long transcript is read, and
    /// few enough that a long source does not fill the memory with finished extractions.
    /// </summary>
    const int Ahead = 48;

    readonly GraphProjector _projector = new(store, entities);

    /// <summary>Loads everything that the source gives, an outcome a document.</summary>
    /// <exception cref="GraphStoreException">The store cannot be written.</exception>
    public async IAsyncEnumerable<DocumentOutcome> LoadAsync(IArticleSource source, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach ((ReadArticle read, Task<Core.Claims.Extraction>? extraction) in ExtractAsync(source, cancellation))
            yield return await StoreAsync(read, extraction, cancellation);
    }

    /// <summary>Takes a document out of the graph.</summary>
    /// <returns>False when it was not there.</returns>
    public async Task<bool> ForgetAsync(string documentId, CancellationToken cancellation = default)
    {
        while (await _projector.RemoveAsync(documentId, cancellation) is { } delta)
            if (await TryApplyAsync(delta, cancellation)) return true;
        return false;
    }

    /// <summary>False when another loader was faster: then the change is worked out again, on what that one left.</summary>
    async Task<bool> TryApplyAsync(GraphDelta delta, CancellationToken cancellation)
    {
        try
        {
            if (!delta.IsEmpty) await store.ApplyAsync(delta, cancellation);
            return true;
        }
        catch (StaleGraphException)
        {
            logger.LogDebug("Another loader changed the graph; once more");
            return false;
        }
    }

    async IAsyncEnumerable<(ReadArticle Read, Task<Core.Claims.Extraction>? Extraction)> ExtractAsync(
        IArticleSource source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (parallelism <= 1)
        {
            await foreach (ReadArticle read in source.ReadAsync(cancellation))
                yield return (read, read.Article is { } article ? extractor.ExtractAsync(article, cancellation) : null);
            yield break;
        }

        Channel<(ReadArticle, Task<Core.Claims.Extraction>?)> pending = Channel.CreateBounded<(ReadArticle, Task<Core.Claims.Extraction>?)>(Ahead * parallelism);
        using SemaphoreSlim threads = new(parallelism);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task reading = ReadAsync(source, pending.Writer, threads, stop.Token);
        try
        {
            await foreach ((ReadArticle, Task<Core.Claims.Extraction>?) item in pending.Reader.ReadAllAsync(cancellation)) yield return item;
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task ReadAsync(
        IArticleSource source, ChannelWriter<(ReadArticle, Task<Core.Claims.Extraction>?)> pending, SemaphoreSlim threads, CancellationToken cancellation)
    {
        Exception? failure = null;
        List<Task> running = [];
        try
        {
            await foreach (ReadArticle read in source.ReadAsync(cancellation))
            {
                Task<Core.Claims.Extraction>? extraction = null;
                if (read.Article is { } article)
                {
                    await threads.WaitAsync(cancellation);
                    extraction = ExtractAsync(article, threads, cancellation);
                    running.RemoveAll(t => t.IsCompleted);
                    running.Add(extraction);
                }

                await pending.WriteAsync((read, extraction), cancellation);
            }
        }
        catch (Exception e)
        {
            failure = e;
        }

        // The reader of the channel throws the failure; extractions under way end before the semaphore does.
        pending.Complete(failure);
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    async Task<Core.Claims.Extraction> ExtractAsync(Article article, SemaphoreSlim threads, CancellationToken cancellation)
    {
        try
        {
            return await extractor.ExtractAsync(article, cancellation);
        }
        finally
        {
            threads.Release();
        }
    }

    async Task<DocumentOutcome> StoreAsync(ReadArticle read, Task<Core.Claims.Extraction>? extracting, CancellationToken cancellation)
    {
        if (read.Rejection is { } rejection)
        {
            logger.LogWarning("{Rejection}", rejection.ToString());
            return new DocumentOutcome { Path = read.Path, State = DocumentState.Rejected, Rejection = rejection };
        }

        Article article = read.Article!;
        try
        {
            Core.Claims.Extraction extraction = await extracting!;
            GraphDelta delta;
            do
            {
                delta = await _projector.AddAsync(extraction, cancellation);
                ontology.Check(delta);
            }
            while (!await TryApplyAsync(delta, cancellation));

            logger.LogDebug("{Article}: {Events} events, {Claims} claims", article.Id, extraction.Events.Count, extraction.Claims.Count);
            return Outcome(read, delta.IsEmpty ? DocumentState.Unchanged : DocumentState.Loaded) with
            {
                Events = extraction.Events.Count,
                Claims = extraction.Claims.Count,
            };
        }
        catch (Exception e) when (e is InvalidDataException or OntologyException)
        {
            logger.LogError("{Article} is refused: {Reason}", article.Id, e.Message);
            return Outcome(read, DocumentState.Rejected) with { Rejection = new Rejection(read.Path, null, e.Message) };
        }
        catch (Exception e) when (e is not (OperationCanceledException or GraphStoreException))
        {
            logger.LogError(e, "{Article} failed", article.Id);
            return Outcome(read, DocumentState.Failed) with { Rejection = new Rejection(read.Path, null, $"{article.Id}: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}") };
        }
    }

    static DocumentOutcome Outcome(ReadArticle read, DocumentState state) => new()
    {
        Path = read.Path,
        State = state,
        ArticleId = read.Article!.Id,
        DocumentId = DocumentIdentity.Of(read.Article.Text),
    };
}
