using System.IO.Compression;
using System.Text.Json;

namespace KnowledgeGraph.Training.Embeddings;

/// <summary>The unlabelled words that word vectors are learned from: press releases, news, summaries, the treebanks' training parts.</summary>
public static class CorpusText
{
    static readonly string[] Articles = ["state-department", "white-house", "wikinews"];
    static readonly string[] Treebanks = ["ewt-train", "gum-ncfree-train"];

    /// <summary>Sentences as words, in a fixed order.</summary>
    /// <param name="data">The folder with <c>corpus</c>, <c>ner</c> and <c>treebanks</c>.</param>
    public static IEnumerable<List<string>> Sentences(string data)
    {
        foreach (string name in Articles)
            foreach (string line in Lines(Path.Combine(data, "corpus", name + ".jsonl.gz")))
            {
                using JsonDocument article = JsonDocument.Parse(line);
                foreach (List<string> sentence in WordScanner.Sentences(article.RootElement.GetProperty("text").GetString()!)) yield return sentence;
            }

        foreach (string line in Lines(Path.Combine(data, "corpus", "wikipedia-current-events.tsv.gz")))
            foreach (List<string> sentence in WordScanner.Sentences(line[(line.IndexOf('\t') + 1)..])) yield return sentence;
        foreach (string name in Treebanks)
            foreach (List<string> sentence in Columns(Path.Combine(data, "treebanks", name + ".conllu.gz"), 1)) yield return sentence;
        foreach (List<string> sentence in Columns(Path.Combine(data, "ner", "gmb.tsv.gz"), 0)) yield return sentence;
    }

    static IEnumerable<List<string>> Columns(string path, int column)
    {
        List<string> sentence = [];
        foreach (string line in Lines(path))
        {
            if (line.Length == 0)
            {
                yield return sentence;
                sentence = [];
                continue;
            }

            string[] cells = line.Split('\t');
            if (cells.Length > column && (column == 0 || int.TryParse(cells[0], out _))) WordScanner.Split(cells[column], sentence);
        }
    }

    static IEnumerable<string> Lines(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }
}
