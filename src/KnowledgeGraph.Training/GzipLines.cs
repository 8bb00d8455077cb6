using System.IO.Compression;

namespace KnowledgeGraph.Training;

/// <summary>The lines of a gzipped text.</summary>
static class GzipLines
{
    public static IEnumerable<string> Of(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }
}
