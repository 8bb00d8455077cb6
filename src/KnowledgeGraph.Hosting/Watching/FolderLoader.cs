using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Hosting.Loading;
using KnowledgeGraph.Hosting.Sources;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Watching;

/// <summary>
/// Keeps a graph in step with a folder: loads what is new, replaces what has changed, and moves what cannot be taken into
/// <c>failed/</c> with the reason beside it.
/// </summary>
public sealed class FolderLoader(ArticleLoader loader, ILogger<FolderLoader> logger)
{
    readonly Dictionary<string, HashSet<string>> _documents = new(StringComparer.Ordinal);

    /// <summary>Runs until it is cancelled.</summary>
    /// <exception cref="GraphStoreException">The store cannot be written.</exception>
    /// <exception cref="IOException">The folder is gone.</exception>
    public async Task RunAsync(string folder, IArticleSource source, CancellationToken cancellation)
    {
        await foreach (DocumentOutcome outcome in loader.LoadAsync(source, cancellation))
        {
            if (outcome.DocumentId is { } id && outcome.State is DocumentState.Loaded or DocumentState.Unchanged)
            {
                logger.LogInformation("{File}: {State}, {Events} events", Path.GetFileName(outcome.Path), outcome.State, outcome.Events);
                await ReplaceAsync(outcome.Path, id, cancellation);
            }
            else SetAside(folder, outcome);
        }
    }

    /// <summary>A changed text is another document: the one that the file held before is forgotten. Lists keep all of theirs.</summary>
    async Task ReplaceAsync(string path, string id, CancellationToken cancellation)
    {
        bool single = Path.GetExtension(path).ToLowerInvariant() is ".txt" or ".md";
        if (!_documents.TryGetValue(path, out HashSet<string>? before)) _documents.Add(path, before = new HashSet<string>(StringComparer.Ordinal));
        if (single)
            foreach (string old in before.Where(d => d != id && !_documents.Any(f => f.Key != path && f.Value.Contains(d))).ToList())
            {
                await loader.ForgetAsync(old, cancellation);
                before.Remove(old);
            }

        before.Add(id);
    }

    static void SetAside(string folder, DocumentOutcome outcome)
    {
        string failed = Directory.CreateDirectory(Path.Combine(folder, WatchedFolder.Failed)).FullName;
        string target = Path.Combine(failed, Path.GetFileName(outcome.Path));
        File.AppendAllText(target + ".reason.txt", outcome.Rejection!.ToString() + "\n");

        // One bad line of many does not take the file out of the folder.
        if (Path.GetExtension(outcome.Path).Equals(".jsonl", StringComparison.OrdinalIgnoreCase)) return;
        if (File.Exists(outcome.Path)) File.Move(outcome.Path, target, overwrite: true);
    }
}
