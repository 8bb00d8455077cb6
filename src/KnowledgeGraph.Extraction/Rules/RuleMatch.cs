namespace KnowledgeGraph.Extraction.Rules;

/// <summary>A rule that matched at a trigger.</summary>
public sealed class RuleMatch
{
    readonly int[][] _fillers;

    internal RuleMatch(Rule rule, int trigger, int[][] fillers)
    {
        Rule = rule;
        Trigger = trigger;
        _fillers = fillers;
    }

    /// <summary>A match of no authored rule: nothing is known but the trigger.</summary>
    internal static RuleMatch Of(string name, int trigger) => new(
        new Rule(name, [], []) { Gives = "", Priority = 0, Trigger = new HashSet<string>(), Options = new Dictionary<string, string>(), Examples = [], Counterexamples = [] }, trigger, []);

    public Rule Rule { get; }

    public int Trigger { get; }

    /// <summary>The head words that fill a role; none when the rule has no such role.</summary>
    public ReadOnlySpan<int> this[string role]
    {
        get
        {
            for (int i = 0; i < _fillers.Length; i++)
                if (Rule.Roles[i].Name == role) return _fillers[i];
            return [];
        }
    }
}
