using System.Text.Json;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Training.Embeddings;

namespace KnowledgeGraph.Training.Entities;

/// <summary>Unlabelled news with the names that a trained recognizer finds in them, for another to learn from (self-training).</summary>
static class SilverNames
{
    const int EveryArticle = 4, SentencesPerArticle = 10;

    /// <param name="everyEvent">One in how many of the summaries of events is taken.</param>
    public static IEnumerable<LabelledDocument> Label(string data, NameRecognizer recognizer, int everyEvent)
    {
        foreach (List<List<string>> text in Texts(data, everyEvent))
        {
            LabelledDocument plain = LabelledDocument.Of([.. text.Select(words => (words, Enumerable.Repeat((byte)NameLabels.Outside, words.Count).ToList()))], NameDomain.Universal);
            foreach (Name name in recognizer.Recognize(plain.Document)) NameLabels.Write(name.Type, plain.Labels.AsSpan(name.First..name.End));
            yield return plain;
        }
    }

    static IEnumerable<List<List<string>>> Texts(string data, int everyEvent)
    {
        int number = 0;
        foreach (string line in GzipLines.Of(Path.Combine(data, "corpus", "wikipedia-current-events.tsv.gz")))
            if (number++ % everyEvent == 0) yield return [.. WordScanner.Sentences(line[(line.IndexOf('\t') + 1)..])];
        foreach (string source in (string[])["state-department", "white-house", "wikinews"])
            foreach (string line in GzipLines.Of(Path.Combine(data, "corpus", source + ".jsonl.gz")))
            {
                if (number++ % EveryArticle != 0) continue;
                using JsonDocument article = JsonDocument.Parse(line);
                yield return [.. WordScanner.Sentences(article.RootElement.GetProperty("text").GetString()!).Take(SentencesPerArticle)];
            }
    }
}
