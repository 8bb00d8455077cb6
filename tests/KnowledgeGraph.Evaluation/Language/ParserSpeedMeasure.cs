using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Training.Treebanks;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>
/// How fast one core tags and parses the EWT test part in documents of 20 sentences, and how long the model takes to load. Processor
/// time, so that what else runs on the machine counts little; the best of five rounds.
/// </summary>
public sealed class ParserSpeedMeasure : ILanguageMeasure
{
    const int SentencesADocument = 20, Rounds = 5;

    public string Name => "parser-speed";

    public IEnumerable<MeasureRow> Run(string data)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        TaggerParser parser = TaggerParser.Load();
        double load = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
        List<TreebankSentence> sentences = ConlluReader.Read(Path.Combine(data, "treebanks", "ewt-test.conllu.gz"));
        Document[] documents = [.. sentences.Chunk(SentencesADocument).Select(TreebankDocument.Make)];
        double words = sentences.Sum(sentence => sentence.Length), best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan start = Process.GetCurrentProcess().UserProcessorTime;
            foreach (Document document in documents) parser.Annotate(document);
            best = Math.Min(best, (Process.GetCurrentProcess().UserProcessorTime - start).TotalSeconds);
        }

        yield return new MeasureRow("tagging and parsing, one core, tokens/s", "", "60,000", (words / best).ToString("N0", CultureInfo.InvariantCulture));
        yield return new MeasureRow("loading the parser's model and the word vectors, first time, ms", "", "200", load.ToString("F0", CultureInfo.InvariantCulture));
    }
}
