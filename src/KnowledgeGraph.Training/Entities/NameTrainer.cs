using KnowledgeGraph.Language;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Entities;

/// <summary>
/// Trains the recognizer of names: first several networks on the labelled corpora, then one from the start that learns beside them from
/// news that the several labelled together (a small distillation of an ensemble, after Hinton, Vinyals and Dean 2015).
/// </summary>
public static class NameTrainer
{
    const int SentencesPerStep = 24;
    const int GroningenParts = 4, TagParts = 2, SilverParts = 3;
    const int StepsPerAverage = 40;
    const int Teachers = 3, TeacherRounds = 6;

    /// <summary>Widths of the LSTM in each direction: the pupil answers for every word that is ever read, the teachers only here.</summary>
    const int TeacherWidth = 96, PupilWidth = 64;
    const float Rate = 0.003f;
    const ulong Seed = 20_220_915;

    /// <summary>One in how many summaries of events the teachers label.</summary>
    const int EveryEvent = 3;

    /// <param name="data">The folder with <c>corpus</c>, <c>ner</c> and <c>treebanks</c>.</param>
    /// <param name="vectors">The word vectors the model will be used with.</param>
    /// <param name="rounds">The pupil's passes over Universal NER; the Groningen Meaning Bank is gone through once in four of them.</param>
    /// <param name="log">Where progress is told.</param>
    public static byte[] Train(string data, WordVectors vectors, int rounds, TextWriter log)
    {
        NameLexicon lexicon = new(EmbeddedData.OpenTable);
        NameFeatureReader reader = new(vectors, lexicon, NameTrainingNetwork.AffixRows);
        NameSwap swap = new(EmbeddedData.OpenTable);
        NameCorpus universal = new(UniversalNer.Read(Path.Combine(data, "ner", "uner-ewt-train.iob2.gz"), lexicon), reader, swap);
        NameCorpus georgetown = new(GeorgetownNer.Read(Path.Combine(data, "treebanks", "gum-ncfree-train.conllu.gz"), lexicon), reader, swap);
        NameCorpus written = new(MarkedText.Read(), reader, swap);
        NameExample[] groningen = [.. NameExample.Of(GroningenNer.Read(Path.Combine(data, "ner", "gmb.tsv.gz"), lexicon), reader)];
        NameExample[] tags = [.. NameExample.Of(TaggedText.Read(Path.Combine(data, "treebanks", "ewt-train.conllu.gz")), reader)];
        log.WriteLine($"names: {universal.Count} sentences of Universal NER, {georgetown.Count} of GUM, {written.Count} of our own, {groningen.Length} of the Groningen Meaning Bank");
        List<LabelledDocument> development = UniversalNer.Read(Path.Combine(data, "ner", "uner-ewt-dev.iob2.gz"), lexicon);
        NameNetwork[] teachers = new NameNetwork[Teachers];
        for (int i = 0; i < Teachers; i++)
        {
            log.WriteLine($"names: teacher {i + 1} of {Teachers}");
            teachers[i] = new NameNetwork(new ModelFile(Learn(Seed + (ulong)i, TeacherWidth, [], TeacherRounds)), vectors);
        }

        NameRecognizer together = new(teachers, vectors, lexicon);
        log.WriteLine($"names: the teachers together, F1 {Development(together):0.000} on the development part");
        NameExample[] silver = [.. NameExample.Of(SilverNames.Label(data, together, EveryEvent), reader)];
        log.WriteLine($"names: the pupil, with {silver.Length} sentences of news labelled by the teachers together");
        return Learn(Seed + Teachers, PupilWidth, silver, rounds);

        double Development(NameRecognizer recognizer)
        {
            NameScore score = new();
            foreach (LabelledDocument gold in development) score.Add(gold.Names(), recognizer.Recognize(gold.Document));
            return score.F1;
        }

        byte[] Learn(ulong seed, int width, NameExample[] silver, int rounds)
        {
            NameTrainingNetwork network = new(vectors, width, seed);
            SplitMix random = new(~seed);
            random.Shuffle(groningen.AsSpan());
            random.Shuffle(silver.AsSpan());
            int steps = 0, total = rounds * (universal.Count + georgetown.Count + written.Count + groningen.Length / GroningenParts + tags.Length / TagParts + silver.Length / SilverParts) / SentencesPerStep;
            for (int round = 0; round < rounds; round++)
            {
                NameExample[][] order =
                [
                    .. Batches(universal.Draw(random), random),
                    .. Batches(georgetown.Draw(random), random),
                    .. Batches(written.Draw(random), random),
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

                NameRecognizer recognizer = new(new ModelFile(network.Write(NameDomain.Universal)), vectors, lexicon);
                log.WriteLine($"names: round {round + 1} of {rounds}, loss {loss / order.Length / SentencesPerStep:0.0000}, F1 {Development(recognizer):0.000}");
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
