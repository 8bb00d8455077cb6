using System.Runtime.CompilerServices;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace KnowledgeGraph.Hosting.Sources;

/// <summary>The articles of files, folders (with what is in them) and globs, in ordinal order of their paths, each file once.</summary>
public sealed class FileSource(IReadOnlyList<string> paths, ArticleReader reader) : IArticleSource
{
    static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    public async IAsyncEnumerable<ReadArticle> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            IReadOnlyList<string> files = Files(path);
            if (files.Count == 0)
            {
                yield return ReadArticle.Rejected(path, null, Directory.Exists(path) ? "no articles in this folder" : "no such file");
                continue;
            }

            foreach (string file in files)
            {
                if (!seen.Add(Path.GetFullPath(file))) continue;
                foreach (ReadArticle read in reader.Read(file))
                {
                    cancellation.ThrowIfCancellationRequested();
                    yield return read;
                }

                await Task.CompletedTask;
            }
        }
    }

    /// <summary>The files that a path stands for.</summary>
    public static IReadOnlyList<string> Files(string path)
    {
        if (File.Exists(path)) return [path];
        IEnumerable<string> found = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", Everywhere)
            : path.AsSpan().ContainsAny('*', '?') ? Glob(path) : [];
        return [.. found.Where(ArticleReader.IsArticleFile).Order(StringComparer.Ordinal)];
    }

    static IEnumerable<string> Glob(string pattern)
    {
        string normal = pattern.Replace('\\', '/');
        int wild = normal.AsSpan().IndexOfAny('*', '?');
        int slash = normal.LastIndexOf('/', wild);
        string root = slash < 0 ? "." : slash == 0 ? "/" : normal[..slash];
        if (!Directory.Exists(root)) return [];
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude(normal[(slash + 1)..]);
        return matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(root))).Files.Select(f => slash < 0 ? f.Path : Path.Combine(root, f.Path));
    }
}
