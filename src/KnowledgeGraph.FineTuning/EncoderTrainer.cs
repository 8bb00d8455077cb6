using System.Globalization;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Transformers;
using KnowledgeGraph.Training.Neural;
using KnowledgeGraph.Training.Relations;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using Adam = TorchSharp.Modules.Adam;

namespace KnowledgeGraph.FineTuning;

/// <summary>Teaches a pretrained encoder the relations that labelled sentences tell (Adam, Kingma and Ba 2015; a rate that rises and then falls in a line).</summary>
static class EncoderTrainer
{
    const int BatchSize = 32;

    const double TunedRate = 1e-4, FreshRate = 1e-3, WarmUp = 0.06, GreatestGradient = 1;

    /// <summary>What the loss of a batch is divided by: about the questions whose answer is not plain.</summary>
    const double LossScale = 3.0 * BatchSize;

    /// <summary>Of the sentences that tell nothing and of which nobody suspects it, this share is shown in a round.</summary>
    const float PlainShare = 0.15f;

    /// <summary>Batches whose sentences are put together by length.</summary>
    const int Bucket = 40;

    /// <summary>The piece that stands for a hidden one.</summary>
    const string Mask = "[MASK]";

    /// <summary>A relation that the small network holds for less probable is not suspected.</summary>
    const float Possible = 0.03f;

    /// <param name="examples">The sentences, as the small network has answered them.</param>
    /// <param name="rounds">How often each is shown.</param>
    /// <param name="seed">For another encoder from the same sentences.</param>
    /// <param name="log">Where progress is told of.</param>
    public static byte[] Train(IReadOnlyList<RelationExample> examples, int rounds, int seed, TextWriter log)
    {
        random.manual_seed(seed);
        string[] pieces = Pretrained.Pieces();
        WordPieces vocabulary = new(pieces);
        int mask = Array.IndexOf(pieces, Mask);
        EncoderNetwork network = new(Pretrained.Weights());
        Adam optimizer = optim.Adam([new Adam.ParamGroup(network.Tuned, TunedRate), new Adam.ParamGroup(network.Fresh, FreshRate)]);
        SplitMix chance = new((ulong)seed);
        bool[] plain = [.. examples.Select(example => !example.IsOwn && !example.Gold.Any(gold => gold > 0) && !example.Passage.Questions.Any(IsSuspected))];
        List<RelationExample[]> batches = [.. Enumerable.Range(0, rounds).SelectMany(_ => Round(examples, plain, chance))];
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{examples.Count} sentences, {plain.Count(one => one)} of them plain, {batches.Count} steps"));
        double loss = 0;
        for (int step = 0; step < batches.Count; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            double done = (double)step / batches.Count, rate = done < WarmUp ? done / WarmUp : (1 - done) / (1 - WarmUp);
            foreach ((ILearningRateController group, double full) in optimizer.ParamGroups.Zip([TunedRate, FreshRate])) group.LearningRate = full * Math.Max(rate, 0.01);
            optimizer.zero_grad();
            Tensor error = network.Loss(new EncoderBatch(batches[step], vocabulary, mask, chance)) / LossScale;
            error.backward();
            nn.utils.clip_grad_norm_(network.Tuned.Concat(network.Fresh), GreatestGradient);
            optimizer.step();
            loss += error.item<float>();
            if ((step + 1) % 100 != 0) continue;
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"step {step + 1} of {batches.Count}: loss {loss / 100:F4}"));
            loss = 0;
        }

        return network.Write(pieces);
    }

    static bool IsSuspected(RelationQuestion question) => question.IsTold || 1 - question.Answer[RelationAnswers.No] > Possible;

    /// <summary>Batches of sentences of like length, in any order.</summary>
    static List<RelationExample[]> Round(IReadOnlyList<RelationExample> examples, bool[] plain, SplitMix chance)
    {
        RelationExample[] shown = [.. examples.Where((example, i) => example.Gold.Any(gold => gold != RelationExample.Open) && (!plain[i] || chance.NextSingle() < PlainShare))];
        chance.Shuffle(shown.AsSpan());
        RelationExample[][] batches = [.. shown.Chunk(BatchSize * Bucket).SelectMany(bucket => bucket.OrderBy(example => example.Passage.Length).Chunk(BatchSize))];
        chance.Shuffle(batches.AsSpan());
        return [.. batches];
    }
}
