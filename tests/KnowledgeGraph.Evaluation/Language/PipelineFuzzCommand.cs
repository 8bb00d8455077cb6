using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Hosting;
using KnowledgeGraph.Language.Relations;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>
/// <c>language-fuzz DATA [COUNT [SEED]]</c>: mutated pieces of the corpora through the whole English pipeline (blocks, tokens, tags and trees,
/// names, times, quotations, links, coreference) and the extractor. Every input must give a document whose layers are sound.
/// </summary>
static class PipelineFuzzCommand
{
    const int Inputs = 1_000_000, Seed = 20260102, Articles = 600;

    public static int Run(string data, string[] options, TextWriter output)
    {
        int inputs = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : Inputs;
        int seed = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : Seed;
        RuleLibrary rules = RuleLibrary.Load();
        Pipeline pipeline = EnglishPipeline.Create(rules, EntityCatalog.Shared);
        ArticleExtractor extractor = new(rules, EntityCatalog.Shared, RelationCascade.Load());
        TextMutator mutator = new([.. Texts(data)], seed);
        Random days = new(seed);
        double slowest = 0;
        long tokens = 0, names = 0, claims = 0, watch = Stopwatch.GetTimestamp();
        for (int i = 0; i < inputs; i++)
        {
            string text = mutator.Next();
            DateOnly? published = days.Next(8) == 0 ? null : DateOnly.FromDayNumber(days.Next(DateOnly.MaxValue.DayNumber));
            long start = Stopwatch.GetTimestamp();
            string? broken;
            try
            {
                Document document = pipeline.Annotate(new Article { Id = "doc:fuzz", Text = text, Published = published });
                broken = LayerInvariants.Broken(document);
                claims += extractor.Extract(document).Claims.Count;
                tokens += document.Tokens.Count;
                names += document.Names.Names.Length;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // Whatever is thrown is what the run looks for; it is reported with its input and ends the run.
                broken = exception.ToString();
            }

            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (broken is null) continue;
            output.WriteLine($"input {i}: {broken}");
            output.WriteLine(JsonSerializer.Serialize(text));
            return 1;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{inputs:N0} texts, {tokens:N0} tokens, {names:N0} names, {claims:N0} claims: none failed; at most {slowest:N0} ms for one, {Stopwatch.GetElapsedTime(watch).TotalMinutes:N0} minutes"));
        return 0;
    }

    static IEnumerable<string> Texts(string data)
    {
        foreach (string name in (string[])["wikinews", "state-department"])
            foreach (string line in Lines(Path.Combine(data, "corpus", name + ".jsonl.gz")).Take(Articles))
            {
                using JsonDocument article = JsonDocument.Parse(line);
                yield return article.RootElement.GetProperty("text").GetString()!;
            }

        foreach (string line in Lines(Path.Combine(data, "corpus", "wikipedia-current-events.tsv.gz")).Take(10 * Articles)) yield return line;
    }

    static IEnumerable<string> Lines(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }
}
