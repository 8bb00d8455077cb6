using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Neo4j.Writing;
using Xunit;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Groups that are written at the same time share no node.</summary>
public sealed class TournamentTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(16)]
    public void EveryTeamMeetsEveryTeamOnceAndNoTwoMatchesOfARoundShareOne(int teams)
    {
        (int, int)[][] rounds = [.. new Tournament(teams).Schedule().Select(round => round.ToArray())];
        Assert.Equal(
            Enumerable.Range(0, teams).SelectMany(a => Enumerable.Range(a, teams - a).Select(b => (a, b))),
            rounds.SelectMany(round => round).Order());
        Assert.All(rounds, round =>
        {
            int[] players = [.. round.SelectMany(match => match.Item1 == match.Item2 ? new[] { match.Item1 } : [match.Item1, match.Item2])];
            Assert.Equal(players.Length, players.Distinct().Count());
        });
    }

    [Fact]
    public void NoRelationshipIsLostAndNoRoundLocksANodeTwice()
    {
        var random = new Random(7);
        RelationshipRecord[] all = [.. Enumerable.Range(0, 5000).Select(_ => Some.Link("MET_WITH", $"person:{random.Next(300)}", $"person:{random.Next(300)}"))];
        var seen = new List<RelationshipRecord>();
        foreach (IReadOnlyList<IReadOnlyList<RelationshipRecord>> round in new Tournament(4).Rounds(all))
        {
            HashSet<string>[] nodes = [.. round.Select(group => group.SelectMany(r => new[] { r.Identity.StartId, r.Identity.EndId }).ToHashSet())];
            Assert.Equal(nodes.Sum(set => set.Count), nodes.SelectMany(set => set).Distinct().Count());
            seen.AddRange(round.SelectMany(group => group));
        }

        Assert.Equal(all.Select(r => r.Identity).Order(), seen.Select(r => r.Identity).Order());
    }
}
