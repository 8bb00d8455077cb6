using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Hosting;

namespace KnowledgeGraph.Benchmarks.Extraction;

/// <summary>
/// Articles a second from text to claims, on one thread and on two: the news articles of the corpus as they are, and those of some 500 words. The first
/// round has the just-in-time compiler in it, the best of the others has not; loading the models and gazetteers is apart.
/// </summary>
static class ArticleBenchmark
{
    const int Rounds = 4, Fewest = 350, Most = 650;

    /// <param name="data">The folder with <c>corpus/wikinews.jsonl.gz</c>.</param>
    public static void Run(string data, TextWriter output)
    {
        Stopwatch watch = Stopwatch.StartNew();
        RuleLibrary rules = RuleLibrary.Load();
        Pipeline pipeline = EnglishPipeline.Create(rules, EntityCatalog.Shared);
        ArticleExtractor extractor = new(rules, EntityCatalog.Shared);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load {watch.Elapsed.TotalMilliseconds:F0} ms"));
        Article[] all = [.. Read(Path.Combine(data, "corpus", "wikinews.jsonl.gz"))];
        Article[] middling = [.. all.Where(article => Words(article) is >= Fewest and <= Most)];
        foreach (int threads in new[] { 1, 2 })
        {
            Measure("all", all, threads);
            Measure($"of {Fewest} to {Most} words", middling, threads);
        }

        void Measure(string name, Article[] articles, int threads)
        {
            double first = 0, best = double.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                watch.Restart();
                Parallel.ForEach(articles, new ParallelOptions { MaxDegreeOfParallelism = threads }, article => extractor.Extract(pipeline.Annotate(article)));
                double seconds = watch.Elapsed.TotalSeconds;
                if (round == 0) first = seconds;
                else best = Math.Min(best, seconds);
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{articles.Length} articles {name}, {articles.Average(Words):F0} words each, {threads} thread(s): {articles.Length / best:F0} articles/s, in the first round {articles.Length / first:F0}"));
        }
    }

    static int Words(Article article) => article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

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
                Title = article.GetProperty("title").GetString(),
                Published = DateOnly.TryParse(article.GetProperty("published").GetString(), CultureInfo.InvariantCulture, out DateOnly day) ? day : null,
            };
        }
    }
}
