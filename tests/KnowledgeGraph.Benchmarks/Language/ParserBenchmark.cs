using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Parsing;

namespace KnowledgeGraph.Benchmarks.Language;

/// <summary>
/// Words a second and bytes allocated a word of the tagger and parser on one thread: documents of many sizes, one endless sentence, and
/// sentences that are tagged only. The words are drawn from a list, the same in every run; how well they are read plays no part.
/// </summary>
static class ParserBenchmark
{
    const int Rounds = 5;

    static readonly string[] Words = "the a of to in and with on for president minister envoy Peru Lisbon treaty talks met will visit signed said that his their new two joint trade , .".Split(' ');

    public static void Run(TextWriter output)
    {
        Stopwatch watch = Stopwatch.StartNew();
        TaggerParser parser = TaggerParser.Load();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load {watch.Elapsed.TotalMilliseconds:F0} ms"));
        Measure("100,000 words in documents of 3 sentences", Documents(1500, 3, 22));
        Measure("100,000 words in documents of 20 sentences", Documents(225, 20, 22));
        Measure("100,000 words in one document", Documents(1, 4500, 22));
        Measure("100,000 words in one sentence", Documents(1, 1, 100_000));
        Measure("100,000 words, tags only", Documents(225, 20, 22).Select(document => document.With(new SelectionLayer(new bool[20]))));

        void Measure(string name, IEnumerable<Document> documents)
        {
            Document[] all = [.. documents];
            double words = all.Sum(document => document.Tokens.Count), best = double.MaxValue;
            long allocated = 0;
            for (int round = 0; round < Rounds; round++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                TimeSpan start = Process.GetCurrentProcess().UserProcessorTime;
                foreach (Document document in all) parser.Annotate(document);
                best = Math.Min(best, (Process.GetCurrentProcess().UserProcessorTime - start).TotalSeconds);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {words / best:N0} words/s, {allocated / words:F0} bytes a word"));
        }
    }

    static IEnumerable<Document> Documents(int count, int sentences, int length)
    {
        Random random = new(20220916);
        for (int i = 0; i < count; i++)
        {
            StringBuilder text = new();
            List<int> starts = [], ends = [];
            Sentence[] spans = new Sentence[sentences];
            for (int sentence = 0; sentence < sentences; sentence++)
            {
                int first = starts.Count, end = first + (length < 100 ? random.Next(length / 2, 3 * length / 2) : length);
                while (starts.Count < end)
                {
                    starts.Add(text.Length);
                    text.Append(Words[random.Next(Words.Length)]);
                    ends.Add(text.Length);
                    text.Append(' ');
                }

                spans[sentence] = new Sentence(first, end, 0);
            }

            yield return new Document(new Article { Id = "benchmark", Text = text.ToString() }).With(new TokenLayer([.. starts], [.. ends])).With(new SentenceLayer(spans));
        }
    }
}
