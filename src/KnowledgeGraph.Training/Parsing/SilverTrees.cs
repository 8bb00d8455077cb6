using System.Text.Json;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Tokenization;
using KnowledgeGraph.Training.Treebanks;

namespace KnowledgeGraph.Training.Parsing;

/// <summary>
/// Sentences of unlabelled news and press releases with the trees that trained parsers give them, for another to learn from: the treebanks
/// have little text of this kind.
/// </summary>
static class SilverTrees
{
    const int SentencesPerArticle = 25, SentencesPerGroup = 10, ShortestSentence = 5, LongestSentence = 70;

    /// <summary>One in how many articles of a corpus is read.</summary>
    static readonly (string Corpus, int Every)[] Corpora = [("state-department", 3), ("white-house", 5), ("wikinews", 1)];

    const int EveryEvent = 8, EveryGroup = 3;

    /// <param name="data">The folder with <c>corpus</c> and <c>ner</c>.</param>
    public static IEnumerable<TreebankSentence> Read(string data, IAnnotator parser)
    {
        Pipeline pipeline = new(new BlockAnnotator(), new TokenAnnotator(), parser);
        foreach (string text in Texts(data))
        {
            Document document = pipeline.Annotate(new Article { Id = "silver", Text = text });
            foreach (Sentence sentence in document.Sentences.Sentences.Take(SentencesPerArticle))
                if (sentence.Length is >= ShortestSentence and <= LongestSentence)
                    yield return Sentence(document, sentence);
        }
    }

    static TreebankSentence Sentence(Document document, Sentence sentence)
    {
        Range range = sentence.First..sentence.End;
        return new TreebankSentence
        {
            Forms = [.. Enumerable.Range(sentence.First, sentence.Length).Select(token => document.Form(token).ToString())],
            Lemmas = document.Tags.Lemmas[range],
            Upos = document.Tags.Upos[range],
            Xpos = document.Tags.Xpos[range],
            Morphology = document.Tags.Morphology[range],
            Heads = [.. document.Parses.Heads[range].Select(head => head == ParseLayer.Root ? 0 : head - sentence.First + 1)],
            Relations = document.Parses.Relations[range],
        };
    }

    static IEnumerable<string> Texts(string data)
    {
        foreach (var (corpus, every) in Corpora)
            foreach (string line in GzipLines.Of(Path.Combine(data, "corpus", corpus + ".jsonl.gz")).Where((_, number) => number % every == 0))
            {
                using JsonDocument article = JsonDocument.Parse(line);
                yield return article.RootElement.GetProperty("text").GetString()!;
            }

        foreach (string line in GzipLines.Of(Path.Combine(data, "corpus", "wikipedia-current-events.tsv.gz")).Where((_, number) => number % EveryEvent == 0))
            yield return line[(line.LastIndexOf('\t') + 1)..];
        foreach (string[] group in Broadcasts(Path.Combine(data, "ner", "gmb.tsv.gz")).Chunk(SentencesPerGroup).Where((_, number) => number % EveryGroup == 0))
            yield return string.Join("\n\n", group);
    }

    /// <summary>The sentences of the Groningen Meaning Bank, their words apart by blanks.</summary>
    static IEnumerable<string> Broadcasts(string path)
    {
        List<string> words = [];
        foreach (string line in GzipLines.Of(path))
        {
            if (line.Length > 0)
            {
                words.Add(line[..line.IndexOf('\t')]);
                continue;
            }

            yield return string.Join(' ', words).Replace(" n't", "n't", StringComparison.Ordinal).Replace(" '", "'", StringComparison.Ordinal);
            words.Clear();
        }
    }
}
