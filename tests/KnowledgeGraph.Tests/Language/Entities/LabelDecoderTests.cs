using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Training.Neural;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Entities;

public sealed class LabelDecoderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TheLabelsAreTheBestOfAllLegalSequences(int length)
    {
        int count = NameLabels.Count;
        SplitMix random = new(99 + (ulong)length);
        float[] transitions = [.. Enumerable.Range(0, (count + 1) * count).Select(_ => random.NextSingle())];
        float[] scores = [.. Enumerable.Range(0, length * count).Select(_ => 3 * random.NextSingle())];
        byte[] labels = new byte[length];
        new LabelDecoder(transitions).Decode(scores, count, [.. Enumerable.Range(0, length)], labels);
        Assert.Equal(Sequences(length).Max(sequence => Score(scores, transitions, sequence)), Score(scores, transitions, labels), 1e-4);
    }

    [Fact]
    public void NoWordsNoLabels() => new LabelDecoder(new float[(NameLabels.Count + 1) * NameLabels.Count]).Decode([], 32, [], []);

    static IEnumerable<byte[]> Sequences(int length)
    {
        IEnumerable<byte[]> sequences = [[]];
        for (int i = 0; i < length; i++)
            sequences = sequences.SelectMany(sequence => Enumerable.Range(0, NameLabels.Count)
                .Where(next => NameLabels.MayFollow(sequence.Length == 0 ? -1 : sequence[^1], next)).Select(next => (byte[])[.. sequence, (byte)next]));
        return sequences.Where(sequence => NameLabels.MayFollow(sequence[^1], -1));
    }

    static double Score(float[] scores, float[] transitions, byte[] labels)
    {
        double score = 0;
        for (int i = 0; i < labels.Length; i++)
            score += scores[i * NameLabels.Count + labels[i]] + transitions[(i == 0 ? NameLabels.Count : labels[i - 1]) * NameLabels.Count + labels[i]];
        return score;
    }
}
