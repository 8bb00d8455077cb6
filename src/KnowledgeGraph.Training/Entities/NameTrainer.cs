using KnowledgeGraph.Language;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Entities;

/// <summary>
/// Trains the recognizer of names: first on the labelled corpora together, then once more from the start with news that the recognizer
/// before it labelled (self-training).
/// </summary>
public static class NameTrainer
{
    const int SentencesPerStep = 24;
    const int GroningenParts = 4, TagParts = 2, SilverParts = 3;
    const int StepsPerAverage = 40;
    const float Rate = 0.003f;
    const ulong Seed = 20_220_915;

    /// <summary>For each stage, one in how many summaries of events the stage before labels for it; none for the first.</summary>
    static readonly int[] Stages = [0, 6];

    /// <param name="data">The folder with <c>corpus</c>, <c>ner</c> and <c>treebanks</c>.</param>
    /// <param name="vectors">The word vectors the model will be used with.</param>
    /// <param name="rounds">Passes over Universal NER; the Groningen Meaning Bank is gone through once in four of them.</param>
    /// <param name="log">Where progress is told.</param>
    /// <param name="afterRound">Sees the model after each round; may be null.</param>
    public static byte[] Train(string data, WordVectors vectors, int rounds, TextWriter log, Action<byte[]>? afterRound = null)
    {
        NameLexicon lexicon = new(EmbeddedData.OpenTable);
        NameFeatureReader reader = new(vectors, lexicon, NameTrainingNetwork.AffixRows);
        NameSwap swap = new(EmbeddedData.OpenTable);
        NameCorpus universal = new(UniversalNer.Read(Path.Combine(data, "ner", "uner-ewt-train.iob2.gz"), lexicon), reader, swap);
        NameCorpus georgetown = new(GeorgetownNer.Read(Path.Combine(data, "treebanks", "gum-ncfree-train.conllu.gz"), lexicon), reader, swap);
        NameExample[] groningen = [.. NameExample.Of(GroningenNer.Read(Path.Combine(data, "ner", "gmb.tsv.gz"), lexicon), reader)];
        NameExample[] tags = [.. NameExample.Of(TaggedText.Read(Path.Combine(data, "treebanks", "ewt-train.conllu.gz")), reader)];
        log.WriteLine($"names: {universal.Count} sentences of Universal NER, {georgetown.Count} of GUM, {groningen.Length} of the Groningen Meaning Bank");
        byte[]? teacher = null;
        for (int stage = 0; stage < Stages.Length; stage++)
        {
            NameExample[] silver = teacher is null ? [] : [.. NameExample.Of(SilverNames.Label(data, new NameRecognizer(new ModelFile(teacher), vectors, lexicon), Stages[stage]), reader)];
            log.WriteLine($"names: stage {stage + 1} with {silver.Length} sentences of news labelled by the stage before");
            teacher = Learn(Seed + 2 * (ulong)stage, silver);
        }

        return teacher!;

        byte[] Learn(ulong seed, NameExample[] silver)
        {
            NameTrainingNetwork network = new(vectors, seed);
            SplitMix random = new(seed + 1);
            random.Shuffle(groningen.AsSpan());
            random.Shuffle(silver.AsSpan());
            int steps = 0, total = rounds * (universal.Count + georgetown.Count + groningen.Length / GroningenParts + tags.Length / TagParts + silver.Length / SilverParts) / SentencesPerStep;
            for (int round = 0; round < rounds; round++)
            {
                NameExample[][] order =
                [
                    .. Batches(universal.Draw(random), random),
                    .. Batches(georgetown.Draw(random), random),
                    .. Batches(Part(groningen, round, GroningenParts), random),
                    .. Batches(Part(tags, round, TagParts), random),
                    .. Batches(Part(silver, round, SilverParts), random),
                ];
                random.Shuffle(order.AsSpan());
                double loss = 0;
                foreach (NameExample[] batch in order)
                {
                    loss += network.Step(batch, Rate * Math.Max(0.02f, 1 - steps++ / (float)total));
                    if (steps > total / 2 && steps % StepsPerAverage == 0) network.Average();
                }

                log.WriteLine($"names: round {round + 1} of {rounds}, loss {loss / order.Length / SentencesPerStep:0.0000}");
                afterRound?.Invoke(network.Write(NameDomain.Universal));
            }

            return network.Write(NameDomain.Universal);
        }
    }

    static NameExample[] Part(NameExample[] examples, int round, int parts)
    {
        int length = examples.Length / parts;
        return examples.AsSpan(round % parts * length, length).ToArray();
    }

    static List<NameExample[]> Batches(NameExample[] examples, SplitMix random)
    {
        random.Shuffle(examples.AsSpan());
        List<NameExample[]> batches = [];
        for (int start = 0; start < examples.Length; start += SentencesPerStep)
        {
            NameExample[] batch = examples[start..Math.Min(examples.Length, start + SentencesPerStep)];
            Array.Sort(batch, (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.First.CompareTo(b.First));
            batches.Add(batch);
        }

        return batches;
    }
}
