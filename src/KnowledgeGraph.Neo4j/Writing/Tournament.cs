using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// Shares relationships out so that sessions that write at once never lock the same node. Nodes fall into an even number of teams; a group holds
/// the relationships between two teams, and every round is made of groups without a team in common: a round-robin tournament (circle method),
/// and two more rounds for the relationships inside teams.
/// </summary>
sealed class Tournament
{
    readonly int _teams;

    public Tournament(int teams)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(teams, 2);
        if (teams % 2 != 0) throw new ArgumentException("The number of teams is even.", nameof(teams));
        _teams = teams;
    }

    /// <summary>Groups that can be written at the same time, round after round; empty groups are left out.</summary>
    public IEnumerable<IReadOnlyList<IReadOnlyList<RelationshipRecord>>> Rounds(IReadOnlyList<RelationshipRecord> relationships)
    {
        ILookup<(int, int), RelationshipRecord> groups = relationships.ToLookup(relationship =>
        {
            (int start, int end) = (Team(relationship.Identity.StartId), Team(relationship.Identity.EndId));
            return start < end ? (start, end) : (end, start);
        });
        return Schedule().Select(round => (IReadOnlyList<IReadOnlyList<RelationshipRecord>>)
            [.. round.Where(groups.Contains).Select(pair => (IReadOnlyList<RelationshipRecord>)[.. groups[pair]])]);
    }

    /// <summary>Every pair of teams once, the lower first, and every team with itself.</summary>
    internal IEnumerable<IReadOnlyList<(int, int)>> Schedule()
    {
        int half = _teams / 2;
        for (int start = 0; start < _teams; start += half)
            yield return [.. Enumerable.Range(start, half).Select(team => (team, team))];
        for (int turn = 0; turn < _teams - 1; turn++)
        {
            int[] circle = [0, .. Enumerable.Range(0, _teams - 1).Select(i => 1 + (i + turn) % (_teams - 1))];
            yield return [.. Enumerable.Range(0, half).Select(i => Ordered(circle[i], circle[_teams - 1 - i]))];
        }
    }

    /// <summary>By a hash of the id that is the same on every machine (FNV-1a).</summary>
    int Team(string id)
    {
        uint hash = 2166136261;
        foreach (char c in id) hash = (hash ^ c) * 16777619;
        return (int)((hash ^ (hash >> 15)) % (uint)_teams);
    }

    static (int, int) Ordered(int a, int b) => a < b ? (a, b) : (b, a);
}
