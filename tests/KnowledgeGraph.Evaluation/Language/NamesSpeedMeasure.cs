using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>Tokens that the recognizer of names reads in a second of processor time, over press releases that are tokenized already.</summary>
public sealed class NamesSpeedMeasure : ILanguageMeasure
{
    const int Articles = 400;

    public string Name => "names-speed";

    public IEnumerable<MeasureRow> Run(string data)
    {
        Pipeline words = new([new BlockAnnotator(), new TokenAnnotator()]);
        NameAnnotator names = new();
        List<Document> documents = [.. Texts(Path.Combine(data, "corpus", "state-department.jsonl.gz")).Take(Articles).Select(text => words.Annotate(new Article { Id = "speed", Text = text }))];
        double best = 0;
        for (int round = 0; round < 3; round++)
        {
            long tokens = 0;
            TimeSpan start = Environment.CpuUsage.TotalTime;
            foreach (Document document in documents) tokens += names.Annotate(document).Tokens.Count;
            best = Math.Max(best, tokens / (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        yield return new MeasureRow("names, tokens per second of processor time", "", "150,000", best.ToString("N0", CultureInfo.InvariantCulture));
    }

    static IEnumerable<string> Texts(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument article = JsonDocument.Parse(line);
            yield return article.RootElement.GetProperty("text").GetString()!;
        }
    }
}
