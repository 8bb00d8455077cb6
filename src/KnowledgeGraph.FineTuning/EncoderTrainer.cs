using System.Globalization;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Transformers;
using KnowledgeGraph.Training.Neural;
using KnowledgeGraph.Training.Relations;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using Adam = TorchSharp.Modules.Adam;

namespace KnowledgeGraph.FineTuning;

/// <summary>
/// Teaches a pretrained encoder the relations that labelled sentences tell (Adam, Kingma and Ba 2015; a rate that rises and then falls in a line):
/// whole sentences with all that is asked of them, or question by question with the parties marked.
/// </summary>
static class EncoderTrainer
{
    const double WarmUp = 0.06, GreatestGradient = 1;

    /// <summary>Batches whose sentences are put together by length.</summary>
    const int Bucket = 40;

    /// <summary>The piece that stands for a hidden one.</summary>
    const string Mask = "[MASK]";

    /// <param name="recipe">How.</param>
    /// <param name="examples">The sentences, as the small network has answered them.</param>
    /// <param name="before">An encoder that goes on from what it has been taught; null to begin with what was pretrained.</param>
    /// <param name="seed">For another encoder from the same sentences.</param>
    /// <param name="log">Where progress is told of.</param>
    public static byte[] Train(EncoderRecipe recipe, IReadOnlyList<RelationExample> examples, ModelFile? before, int seed, TextWriter log)
    {
        random.manual_seed(seed);
        string[] pieces = Pretrained.Pieces();
        EncoderNetwork network = new(Pretrained.Weights());
        if (before is not null) network.Read(before);
        SplitMix chance = new((ulong)seed);
        EncoderSelection selection = new(examples, recipe.IsLearned, chance);
        foreach (EncoderCourse course in recipe.Courses) Teach(network, course, recipe.ShowsRules, course.IsByQuestion ? selection.Questions : selection.Sentences, pieces, chance, log);
        return network.Write(recipe);
    }

    static void Teach(EncoderNetwork network, EncoderCourse course, bool showsRules, Func<IEnumerable<EncoderItem>> round, string[] pieces, SplitMix chance, TextWriter log)
    {
        WordPieces vocabulary = new(pieces);
        int mask = Array.IndexOf(pieces, Mask);
        Adam optimizer = optim.Adam([new Adam.ParamGroup(network.Tuned, course.TunedRate), new Adam.ParamGroup(network.Fresh, course.FreshRate)]);
        List<EncoderItem[]> batches = [.. Enumerable.Range(0, course.Rounds).SelectMany(_ => Batches([.. round()], course.BatchSize, chance))];
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{batches.Count} steps of {course.BatchSize}"));
        double loss = 0;
        for (int step = 0; step < batches.Count; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            double done = (double)step / batches.Count, rate = done < WarmUp ? done / WarmUp : (1 - done) / (1 - WarmUp);
            foreach ((ILearningRateController group, double full) in optimizer.ParamGroups.Zip([course.TunedRate, course.FreshRate])) group.LearningRate = full * Math.Max(rate, 0.01);
            optimizer.zero_grad();
            Tensor error = network.Loss(new EncoderBatch(batches[step], vocabulary, mask, showsRules, chance)) / (course.LossScale * course.BatchSize);
            error.backward();
            nn.utils.clip_grad_norm_(network.Tuned.Concat(network.Fresh), GreatestGradient);
            optimizer.step();
            loss += error.item<float>();
            if ((step + 1) % 100 != 0) continue;
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"step {step + 1} of {batches.Count}: loss {loss / 100:F4}"));
            loss = 0;
        }
    }

    /// <summary>Batches of sentences of like length, in any order.</summary>
    static EncoderItem[][] Batches(EncoderItem[] shown, int size, SplitMix chance)
    {
        chance.Shuffle(shown.AsSpan());
        EncoderItem[][] batches = [.. shown.Chunk(size * Bucket).SelectMany(bucket => bucket.OrderBy(item => item.Passage.Length).Chunk(size))];
        chance.Shuffle(batches.AsSpan());
        return batches;
    }
}
