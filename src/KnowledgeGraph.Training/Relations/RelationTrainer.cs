using System.Globalization;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Hosting;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Relations;
using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Relations;

/// <summary>Trains <see cref="RelationNetwork"/> on labelled articles.</summary>
static class RelationTrainer
{
    const int Rounds = 10, BatchSize = 16;

    const float Rate = 0.002f;

    /// <summary>How often our own sentences that deny something are shown for each time that another sentence is: there are few of them.</summary>
    const int DenialWeight = 3;

    /// <summary>A lemma that is rarer has no row of its own.</summary>
    const int RarestLemma = 4;

    /// <param name="data">The folder with <c>corpus</c> and <c>ner</c>.</param>
    /// <param name="hold">Of so many articles one is not learned from but measured; 0 to learn from all.</param>
    /// <param name="seed">For another network from the same articles.</param>
    /// <param name="log">Where each round is told of.</param>
    public static byte[] Train(string data, int hold, ulong seed, TextWriter log)
    {
        List<(string Article, RelationExample[] Examples)> all = Examples(data);
        RelationExample[] learned = [.. all.Where((_, i) => hold == 0 || i % hold != 0).SelectMany(article => article.Examples)], held = [.. all.Where((_, i) => hold > 0 && i % hold == 0).SelectMany(article => article.Examples)];
        learned = [.. learned, .. Contrasts()];
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Count} articles, {learned.Length} sentences to learn from, {held.Length} to measure, {learned.Sum(example => example.Gold.Length)} questions, of which {learned.Sum(example => example.Gold.Count(gold => gold > 0))} are answered with a relation"));
        string[] lemmas = [.. learned.SelectMany(example => Enumerable.Range(0, example.Passage.Length).Select(token => RelationWords.Lemma(example.Passage, token))).CountBy(lemma => lemma).Where(count => count.Value >= RarestLemma).Select(count => count.Key).Order(StringComparer.Ordinal)];
        string[] tags = [.. learned.SelectMany(example => Enumerable.Range(0, example.Passage.Length).Select(token => RelationWords.Tag(example.Passage, token))).Distinct().Order(StringComparer.Ordinal)];
        RelationTrainingNetwork network = new(EmbeddedVectors.Value, lemmas, tags, seed);
        SplitMix random = new(seed + 7);
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(learned.AsSpan());
            float rate = Rate * Math.Min(1f, 1.2f * (1f - (float)round / Rounds) + 0.05f);
            double loss = 0;
            for (int first = 0; first < learned.Length; first += BatchSize)
                loss += network.Step([.. learned.AsSpan(first, Math.Min(BatchSize, learned.Length - first)).ToArray().OrderByDescending(example => example.Passage.Length)], rate);
            if (round >= Rounds / 2) network.Average();
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: loss {loss / learned.Length:F4} a sentence"));
        }

        byte[] model = network.Write();
        if (held.Length > 0) RelationScore.Write(new RelationNetwork(new ModelFile(model), EmbeddedVectors.Value), held, log);
        return model;
    }

    /// <summary>All that there is to learn from.</summary>
    public static RelationExample[] AllExamples(string data) => [.. Examples(data).SelectMany(article => article.Examples), .. Contrasts()];

    /// <summary>Our own sentences, those that deny something more than once.</summary>
    static RelationExample[] Contrasts()
    {
        RuleLibrary rules = RuleLibrary.Load();
        Pipeline pipeline = EnglishPipeline.Create(rules, EntityCatalog.Shared);
        return
        [
            .. ContrastSentences.All().AsParallel().AsOrdered().SelectMany(one =>
            {
                PassageCollector collector = new();
                new ArticleExtractor(rules, EntityCatalog.Shared, collector).Extract(pipeline.Annotate(new Article { Id = "contrast", Text = one.Text, Published = new DateOnly(2022, 9, 15) }));
                return Enumerable.Repeat(ContrastSentences.Of(one.Facts, collector.Passages).ToArray(), ContrastSentences.Denies(one.Facts) ? DenialWeight : 1).SelectMany(examples => examples);
            }),
        ];
    }

    /// <summary>The labelled articles as the rules read them, with the right answers.</summary>
    static List<(string Article, RelationExample[] Examples)> Examples(string data)
    {
        RuleLibrary rules = RuleLibrary.Load();
        Pipeline pipeline = EnglishPipeline.Create(rules, EntityCatalog.Shared);
        return
        [
            .. LabelledArticles.Read(data).Concat(OwnArticles.Read()).AsParallel().AsOrdered().Select(labelled =>
            {
                PassageCollector collector = new();
                new ArticleExtractor(rules, EntityCatalog.Shared, collector).Extract(pipeline.Annotate(labelled.Article));
                return (labelled.Article.Id, GoldAnswers.Of(labelled, collector.Passages).ToArray());
            }),
        ];
    }
}
