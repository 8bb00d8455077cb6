using KnowledgeGraph.Embedded.Storage;
using Xunit;

namespace KnowledgeGraph.Tests.Embedded;

public sealed class OrderedSetTests
{
    [Theory]
    [InlineData(1, 1_000)]
    [InlineData(2, 100_000)]
    [InlineData(3, int.MaxValue)]
    public void VersionsHoldWhatASortedSetHolds(int seed, int range)
    {
        Random random = new(seed);
        OrderedSet set = new();
        SortedSet<ulong> model = [];
        for (int version = 0; version < 8; version++)
        {
            OrderedSet fork = set.Fork();
            SortedSet<ulong> next = [.. model];
            for (int i = 0; i < 4_000; i++)
            {
                ulong item = (ulong)random.Next(range);
                if (random.Next(version % 3 == 2 ? 2 : 5) == 0) item = next.Count > 0 ? next.GetViewBetween(item, ulong.MaxValue).FirstOrDefault(next.Max) : item;
                if (i % (version % 3 == 2 ? 2 : 5) == 0) Assert.Equal(next.Remove(item), fork.Remove(item));
                else Assert.Equal(next.Add(item), fork.Add(item));
            }

            AssertSame(model, set, random, range);
            AssertSame(next, fork, random, range);
            (set, model) = (fork, next);
        }
    }

    [Fact]
    public void AscendingItemsAndABuiltSetAreInOrder()
    {
        OrderedSet set = new();
        for (ulong i = 0; i < 3_000; i++) set.Add(i * 2);
        ulong[] all = [.. Enumerable.Range(0, 3_000).Select(i => (ulong)i * 2)];
        AssertSame([.. all], set, new Random(1), 6_000);
        AssertSame([.. all], OrderedSet.Of(all), new Random(1), 6_000);
        OrderedSet fork = OrderedSet.Of(all).Fork();
        for (int i = 0; i < 3_000; i++) Assert.True(fork.Remove(all[i]));
        AssertSame([], fork, new Random(1), 6_000);
    }

    static void AssertSame(SortedSet<ulong> model, OrderedSet set, Random random, int range)
    {
        ulong[] all = new ulong[model.Count + 1];
        Assert.Equal(model.Count, set.Range(0, ulong.MaxValue, all));
        Assert.Equal(model, all.Take(model.Count));
        for (int i = 0; i < 20; i++)
        {
            ulong from = (ulong)random.Next(range), last = from + (ulong)random.Next(range / 4);
            Assert.Equal(model.GetViewBetween(from, last).Count, set.CountRange(from, last));
            ulong[] some = new ulong[3];
            int count = set.Range(from, last, some);
            Assert.Equal(model.GetViewBetween(from, last).Take(3), some.Take(count));
        }
    }
}
