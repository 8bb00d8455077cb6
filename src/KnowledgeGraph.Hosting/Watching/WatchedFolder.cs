using System.Runtime.CompilerServices;
using KnowledgeGraph.Hosting.Sources;

namespace KnowledgeGraph.Hosting.Watching;

/// <summary>
/// The articles of a folder as they come: files that are there, then new and changed ones. A file is taken when it has kept its size and
/// time for a whole interval, so that one that is still being written is not read half. Hidden files, <c>.tmp</c> and <c>.part</c> files and
/// the folder <c>failed</c> are left alone.
/// </summary>
/// <param name="folder">Its path.</param>
/// <param name="reader">Reads a file.</param>
/// <param name="interval">How often to look.</param>
/// <param name="clock">Waits between looks.</param>
public sealed class WatchedFolder(string folder, ArticleReader reader, TimeSpan interval, TimeProvider clock) : IArticleSource
{
    /// <summary>Where files go that could not be taken, beside the reason.</summary>
    public const string Failed = "failed";

    readonly Dictionary<string, FileState> _taken = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<ReadArticle> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Dictionary<string, FileState> seen = new(StringComparer.Ordinal);
        using PeriodicTimer timer = new(interval, clock);
        do
        {
            Dictionary<string, FileState> now = Look();
            foreach ((string path, FileState state) in now.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                if (_taken.TryGetValue(path, out FileState taken) && taken == state) continue;
                if (!seen.TryGetValue(path, out FileState before) || before != state) continue;
                _taken[path] = state;
                foreach (ReadArticle read in reader.Read(path)) yield return read;
            }

            foreach (string gone in _taken.Keys.Where(path => !now.ContainsKey(path)).ToList()) _taken.Remove(gone);
            seen = now;
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }

    Dictionary<string, FileState> Look()
    {
        Dictionary<string, FileState> files = new(StringComparer.Ordinal);
        foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles())
            if (!file.Name.StartsWith('.') && ArticleReader.IsArticleFile(file.FullName)) files[file.FullName] = new FileState(file.Length, file.LastWriteTimeUtc);
        return files;
    }

    readonly record struct FileState(long Length, DateTime Written);
}
