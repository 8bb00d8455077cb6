namespace KnowledgeGraph.Extraction.Rules;

/// <summary>An authored pattern around a trigger word: what it gives, and the paths to what fills its roles.</summary>
public sealed class Rule
{
    internal Rule(string name, TokenTest[] pattern, IReadOnlyList<RuleRole> roles)
    {
        Name = name;
        Pattern = pattern;
        Roles = roles;
    }

    public string Name { get; }

    /// <summary>What a match is: "meeting", "visit", "supports" …</summary>
    public required string Gives { get; init; }

    /// <summary>Of the rules that match one trigger, the one with the highest priority is used; at the same priority, the first by name.</summary>
    public required int Priority { get; init; }

    public required IReadOnlySet<string> Trigger { get; init; }

    public IReadOnlyList<RuleRole> Roles { get; }

    /// <summary>The other keys of the rule, e.g. <c>joint: yes</c>; which there may be is the business of who uses the rules.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    public required IReadOnlyList<RuleExample> Examples { get; init; }

    public required IReadOnlyList<string> Counterexamples { get; init; }

    internal TokenTest[] Pattern { get; }

    public bool Has(string option) => Options.ContainsKey(option);

    /// <summary>Tries the rule at a word of its trigger; null when its pattern or a required role does not hold.</summary>
    public RuleMatch? Match(DependencyTree tree, int trigger)
    {
        if (!TokenTest.All(Pattern, tree, trigger)) return null;
        int[][] fillers = new int[Roles.Count][];
        for (int i = 0; i < Roles.Count; i++)
        {
            fillers[i] = [.. Roles[i].Path.Find(tree, trigger)];
            if (fillers[i].Length == 0 && !Roles[i].Optional) return null;
        }

        return new RuleMatch(this, trigger, fillers);
    }
}
