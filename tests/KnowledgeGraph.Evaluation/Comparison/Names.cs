namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>The variables of a query that is being made.</summary>
sealed class Names
{
    internal List<string> Nodes { get; } = [];

    internal List<string> Relationships { get; } = [];

    internal List<string> Values { get; } = [];

    /// <summary>How many names were given so far.</summary>
    internal int Count { get; set; }

    internal IEnumerable<string> All => Nodes.Concat(Relationships).Concat(Values);

    internal string Fresh(string prefix, List<string> kind)
    {
        string name = prefix + Count++;
        kind.Add(name);
        return name;
    }

    internal void Keep(IReadOnlyCollection<string> kept)
    {
        foreach (List<string> kind in new[] { Nodes, Relationships, Values }) kind.RemoveAll(name => !kept.Contains(name));
    }
}
