using System.IO.Compression;
using System.Text.Json;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Hosting.Sources;

/// <summary>
/// Reads the articles of one file: <c>.txt</c> and <c>.md</c> (one article, metadata beside or in front), <c>.json</c> (one article or a list),
/// <c>.jsonl</c> (one a line), each of them also gzipped (<c>.gz</c>).
/// </summary>
/// <param name="published">The date of articles that have none.</param>
public sealed class ArticleReader(DateOnly? published = null)
{
    /// <summary>The most that a file may hold, unpacked, in bytes.</summary>
    public const int LargestFile = 256 * 1024 * 1024;

    static readonly string[] Extensions = [".txt", ".md", ".json", ".jsonl"];

    /// <summary>Is it a file that a folder's reading takes? Metadata, gold annotations beside a text and other kinds are not.</summary>
    public static bool IsArticleFile(string path) =>
        !path.EndsWith(".meta.json", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".gold.json", StringComparison.OrdinalIgnoreCase) && Extensions.Contains(Extension(path));

    /// <summary>Every article of the file, in order, and a rejection for what is none. Never throws for what the file holds.</summary>
    public IEnumerable<ReadArticle> Read(string path)
    {
        byte[] bytes = [];
        string? reason = null;
        try
        {
            bytes = Bytes(path);
        }
        catch (RejectedException e)
        {
            reason = e.Message;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = File.Exists(path) ? e is UnauthorizedAccessException ? "no permission to read it" : "cannot be read: " + e.Message.ReplaceLineEndings(" ")
                : Directory.Exists(path) ? "is a folder" : "no such file";
        }
        catch (InvalidDataException)
        {
            reason = "not a gzip file, or a damaged one";
        }

        if (reason is not null) return [ReadArticle.Rejected(path, null, reason)];
        return Extension(path) switch
        {
            ".txt" or ".md" => [One(path, null, () => Text(path, bytes))],
            ".json" => Json(path, bytes),
            ".jsonl" => Lines(path, bytes),
            var other => [ReadArticle.Rejected(path, null, $"'{other}' is not read; known are .txt, .md, .json, .jsonl, each also with .gz")],
        };
    }

    Article Text(string path, byte[] bytes)
    {
        (ArticleFields? front, string text) = FrontMatter.Split(path, TextDecoder.Decode(bytes));
        ArticleFields fields = front ?? FrontMatter.Beside(path) ?? new ArticleFields();
        string name = Path.GetFileName(path);
        string stem = Path.GetFileNameWithoutExtension(name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name);
        return fields.ToArticle(text, stem, published);
    }

    List<ReadArticle> Json(string path, byte[] bytes)
    {
        List<ReadArticle> articles = [];
        JsonDocument? document = null;
        ReadArticle? broken = Try(path, null, () => document = JsonArticle.Parse(StripMark(bytes)));
        if (broken is not null) return [broken];
        using (document)
        {
            if (document!.RootElement.ValueKind != JsonValueKind.Array) return [One(path, null, () => JsonArticle.Read(document.RootElement, published))];
            int number = 0;
            foreach (JsonElement element in document.RootElement.EnumerateArray())
            {
                number++;
                ReadArticle read = One(path, null, () => JsonArticle.Read(element, published));
                articles.Add(read.Rejection is { } rejection ? ReadArticle.Rejected(path, null, $"article {number}: {rejection.Reason}") : read);
            }
        }

        return articles.Count > 0 ? articles : [ReadArticle.Rejected(path, null, "an empty list")];
    }

    IEnumerable<ReadArticle> Lines(string path, byte[] bytes)
    {
        ReadOnlyMemory<byte> rest = StripMark(bytes);
        bool any = false;
        for (int number = 1; !rest.IsEmpty; number++)
        {
            int end = rest.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Span.Trim((byte)' ').Trim((byte)'\r').Trim((byte)'\t').IsEmpty) continue;
            any = true;
            yield return One(path, number, () =>
            {
                using JsonDocument document = JsonArticle.Parse(line);
                return JsonArticle.Read(document.RootElement, published);
            });
        }

        if (!any) yield return ReadArticle.Rejected(path, null, "empty");
    }

    static ReadArticle One(string path, int? line, Func<Article> read)
    {
        Article? article = null;
        return Try(path, line, () => article = read()) ?? ReadArticle.Of(path, article!);
    }

    static ReadArticle? Try(string path, int? line, Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (RejectedException e)
        {
            return ReadArticle.Rejected(path, line ?? e.Line, e.Message);
        }
    }

    static ReadOnlyMemory<byte> StripMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;

    static string Extension(string path) =>
        Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path).ToLowerInvariant();

    /// <exception cref="RejectedException">Too large.</exception>
    static byte[] Bytes(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            if (file.Length > LargestFile) throw TooLarge();
            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }

        using GZipStream unpacked = new(file, CompressionMode.Decompress);
        using MemoryStream memory = new();
        byte[] buffer = new byte[81920];
        for (int read; (read = unpacked.Read(buffer)) > 0;)
        {
            if (memory.Length + read > LargestFile) throw TooLarge();
            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    static RejectedException TooLarge() => new($"larger than {LargestFile / (1024 * 1024)} MB");
}
