using System.Collections.Frozen;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Rules with an index from lemma to rules. Thread-safe.</summary>
public sealed class RuleSet
{
    /// <summary>A trigger that stands for the head of every organization's name.</summary>
    public const string OrganizationName = "*organization";

    readonly FrozenDictionary<string, Rule[]> _byLemma;
    readonly Rule[] _ofOrganizations;

    public RuleSet(IEnumerable<Rule> rules)
    {
        Rules = [.. rules.OrderByDescending(rule => rule.Priority).ThenBy(rule => rule.Name, StringComparer.Ordinal)];
        Dictionary<string, List<Rule>> index = new(StringComparer.Ordinal);
        foreach (Rule rule in Rules)
            foreach (string lemma in rule.Trigger)
            {
                if (!index.TryGetValue(lemma, out List<Rule>? list)) index[lemma] = list = [];
                list.Add(rule);
            }

        _byLemma = index.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _ofOrganizations = _byLemma.GetValueOrDefault(OrganizationName) ?? [];
    }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Every lemma that is a trigger of some rule.</summary>
    public IEnumerable<string> Triggers => _byLemma.Keys.Where(lemma => lemma != OrganizationName);

    /// <summary>The rule with the highest priority that reads the token, or null.</summary>
    public RuleMatch? MatchAt(DependencyTree tree, int token) => AllAt(tree, token).FirstOrDefault();

    /// <summary>Every rule that reads the token, the highest priority first.</summary>
    public IEnumerable<RuleMatch> AllAt(DependencyTree tree, int token)
    {
        if (Candidates(tree, token, out Rule[] rules))
            foreach (Rule rule in rules)
                if (rule.Match(tree, token) is { } match) yield return match;
        if (_ofOrganizations.Length == 0 || tree.NameType(token) != NameType.Organization || tree.Heads[token] >= 0 && tree.NameType(tree.Heads[token]) == NameType.Organization && tree.Relations[token] is Relation.Flat or Relation.Compound) yield break;
        foreach (Rule rule in _ofOrganizations)
            if (rule.Match(tree, token) is { } match) yield return match;
    }

    bool Candidates(DependencyTree tree, int token, out Rule[] rules)
    {
        string lemma = tree.Lemmas[token];
        if (_byLemma.TryGetValue(lemma, out rules!)) return true;
        if (lemma.Length == 0 || !char.IsUpper(lemma[0])) return false;
        return _byLemma.TryGetValue(lemma.ToLowerInvariant(), out rules!);      // "the Brussels Summit"
    }
}
