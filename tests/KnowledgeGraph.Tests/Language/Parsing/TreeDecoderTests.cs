using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Training.Neural;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Parsing;

public sealed class TreeDecoderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void TheTreeIsTheBestOfAllTreesWithOneRoot(int length)
    {
        SplitMix random = new((ulong)length);
        TreeDecoder decoder = new();
        for (int round = 0; round < 60; round++)
        {
            float[] scores = [.. Enumerable.Range(0, length * (length + 1)).Select(_ => 10f * random.NextSingle())];
            int[] heads = new int[length];
            decoder.Decode(scores, length + 1, heads);
            Assert.True(IsTree(heads));
            Assert.Equal(Trees(length).Max(tree => Score(scores, tree)), Score(scores, heads), 1e-3);
        }
    }

    [Fact]
    public void ALongSentenceOfEqualScoresIsATree()
    {
        int[] heads = new int[128];
        new TreeDecoder().Decode(new float[128 * 129], 129, heads);
        Assert.True(IsTree(heads));
    }

    static double Score(float[] scores, int[] heads) => heads.Select((head, i) => (double)scores[i * (heads.Length + 1) + head]).Sum();

    static IEnumerable<int[]> Trees(int length)
    {
        int[] heads = new int[length];
        for (int code = 0; code < (int)Math.Pow(length + 1, length); code++)
        {
            for (int i = 0, rest = code; i < length; i++, rest /= length + 1) heads[i] = rest % (length + 1);
            if (IsTree(heads)) yield return heads;
        }
    }

    static bool IsTree(int[] heads) => heads.Count(head => head == 0) == 1 && Enumerable.Range(1, heads.Length).All(node => ReachesRoot(heads, node));

    static bool ReachesRoot(int[] heads, int node)
    {
        for (int steps = 0; steps <= heads.Length; steps++)
        {
            if (node == 0) return true;
            node = heads[node - 1];
        }

        return false;
    }
}
