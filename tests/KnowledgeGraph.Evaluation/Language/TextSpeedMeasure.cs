using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Quotations;
using KnowledgeGraph.Language.Time;
using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>
/// How fast one core reads the press releases and news articles of the corpus: blocks, tokens with sentences, times and quotations apart.
/// Processor time, the best of three rounds.
/// </summary>
public sealed class TextSpeedMeasure : ILanguageMeasure
{
    const int Rounds = 3;

    static readonly string[] Corpora = ["state-department", "wikinews", "white-house"];

    public string Name => "text-speed";

    public IEnumerable<MeasureRow> Run(string data)
    {
        Article[] articles = [.. Corpora.SelectMany(name => Read(Path.Combine(data, "corpus", name + ".jsonl.gz")))];
        IAnnotator[] annotators = [new BlockAnnotator(), new TokenAnnotator(), new TimeAnnotator(), new QuotationAnnotator()];
        double[] best = [.. annotators.Select(_ => double.MaxValue)];
        double tokens = 0;
        for (int round = 0; round < Rounds; round++)
        {
            Document[] documents = [.. articles.Select(article => new Document(article))];
            for (int a = 0; a < annotators.Length; a++)
            {
                TimeSpan start = Process.GetCurrentProcess().UserProcessorTime;
                for (int d = 0; d < documents.Length; d++) documents[d] = annotators[a].Annotate(documents[d]);
                best[a] = Math.Min(best[a], (Process.GetCurrentProcess().UserProcessorTime - start).TotalSeconds);
            }

            tokens = documents.Sum(document => document.Tokens.Count);
        }

        string[] names = ["blocks", "tokens and sentences", "times", "quotations"];
        for (int a = 0; a < annotators.Length; a++)
            yield return new MeasureRow($"{names[a]}, one core, tokens/s", a == 1 ? "1,000,000" : "", a == 1 ? "2,000,000" : "", (tokens / best[a]).ToString("N0", CultureInfo.InvariantCulture));
    }

    static IEnumerable<Article> Read(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            JsonElement article = JsonDocument.Parse(line).RootElement;
            yield return new Article
            {
                Id = article.GetProperty("url").GetString()!,
                Text = article.GetProperty("text").GetString()!,
                Published = DateOnly.TryParse(article.GetProperty("published").GetString(), CultureInfo.InvariantCulture, out DateOnly day) ? day : null,
            };
        }
    }
}
