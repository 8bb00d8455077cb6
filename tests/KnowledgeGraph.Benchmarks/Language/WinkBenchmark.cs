using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using KnowledgeGraph.Benchmarks.Node;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Language.Time;
using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Benchmarks.Language;

/// <summary>
/// The same articles through wink-nlp and through the engine, one after the other, without trees, which wink-nlp does not make. Processor time
/// of the whole process, the best of the rounds, so that neither its compiler nor its collector goes free.
/// </summary>
static class WinkBenchmark
{
    const int Rounds = 5, Articles = 400;

    /// <param name="data">The folder with <c>corpus</c>.</param>
    public static async Task RunAsync(string data, TextWriter output)
    {
        string[] texts = [.. Texts(Path.Combine(data, "corpus", "wikinews.jsonl.gz")).Take(Articles)];
        double characters = texts.Sum(text => (double)text.Length);
        using NodeFolder folder = await NodeFolder.InstallAsync("Language/wink.mjs", "wink-nlp@2", "wink-eng-lite-web-model@1");
        await File.WriteAllLinesAsync(folder.PathOf("texts.jsonl"), texts.Select(text => JsonSerializer.Serialize(text)));
        string printed = await folder.RunAsync("node", "wink.mjs", "texts.jsonl", Rounds.ToString(CultureInfo.InvariantCulture));
        Dictionary<string, double> wink = JsonSerializer.Deserialize<Dictionary<string, double>>(printed)!;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Length} articles, {characters / 1e6:F1} million characters"));
        output.WriteLine("| | characters/s | its own tokens/s | of wink-nlp |");
        output.WriteLine("|---|---|---|---|");
        Row("wink-nlp: tokens, sentences, tags, entities", wink["tokens"], wink["processor"]);
        TaggerParser tagger = TaggerParser.Load();
        IAnnotator[] words = [new BlockAnnotator(), new TokenAnnotator()];
        Measure("ours: tokens, sentences", words);
        Measure("ours: tokens, sentences, tags, lemmas, morphology", [.. words, new NoTrees(), tagger]);
        Measure("ours: the same with names and times", [.. words, new NoTrees(), tagger, new NameAnnotator(), new TimeAnnotator()]);
        Measure("ours: the same with trees", [.. words, tagger, new NameAnnotator(), new TimeAnnotator()]);

        void Measure(string name, IAnnotator[] annotators)
        {
            Pipeline pipeline = new(annotators);
            double best = double.MaxValue, tokens = 0;
            for (int round = 0; round < Rounds; round++)
            {
                TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
                tokens = texts.Sum(text => (double)pipeline.Annotate(new Article { Id = "benchmark", Text = text }).Tokens.Count);
                best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
            }

            Row(name, tokens, best);
        }

        void Row(string name, double tokens, double seconds) =>
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {characters / seconds:N0} | {tokens / seconds:N0} | {wink["processor"] / seconds:F2} |"));
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

    /// <summary>Chooses no sentence for parsing.</summary>
    sealed class NoTrees : IAnnotator
    {
        public IReadOnlyList<LayerKind> Requires { get; } = [LayerKind.Sentences];

        public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Selection];

        public Document Annotate(Document document) => document.With(new SelectionLayer(new bool[document.Sentences.Sentences.Length]));
    }
}
