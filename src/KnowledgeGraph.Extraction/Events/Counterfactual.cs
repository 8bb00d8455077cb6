using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Tells what the words say has not come about: "nearly met", "instead of meeting", "was barred from attending", "has yet to meet".</summary>
sealed class Counterfactual(StatusRules rules, DependencyTree tree)
{
    /// <summary>Is the contact of a word one that did not come about, without anybody's refusal?</summary>
    public bool Is(int trigger) =>
        tree.HasAny(trigger, Relation.Advmod, rules.Misses) || IsReplaced(trigger) || IsPrevented(trigger) || IsOutstanding(trigger) || IsDeclined(trigger);

    /// <summary>"said no in a referendum to joining".</summary>
    bool IsDeclined(int trigger)
    {
        if (!tree.Has(trigger, Relation.Mark, "to") && tree.Case(trigger) != "to") return false;
        for (int up = tree.Heads[trigger], steps = 0; up >= 0 && steps < 3; up = tree.Heads[up], steps++)
            if (tree.Lemma(up) is "say" or "vote" && up + 1 < trigger && tree.Document.Form(up + 1) is "no" or "No") return true;
        return false;
    }

    /// <summary>"instead of a meeting", "rather than meet", "stopped short of meeting".</summary>
    bool IsReplaced(int trigger)
    {
        for (int child = tree.FirstChild(trigger); child >= 0 && child < trigger; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Mark or Relation.Case or Relation.Cc && tree.Lemma(child) is "instead" or "rather" or "short") return true;
        return tree.Heads[trigger] is >= 0 and int verb && tree.Child(verb, Relation.Xcomp) is >= 0 and int how && tree.Lemma(how) == "short" && tree.Relations[trigger] is Relation.Advcl or Relation.Obl;
    }

    /// <summary>"was prevented from meeting".</summary>
    bool IsPrevented(int trigger) =>
        tree.Heads[trigger] is >= 0 and int verb && rules.Preventing.Contains(tree.Lemma(verb)) && (tree.Has(trigger, Relation.Mark, "from") || tree.Case(trigger) == "from");

    /// <summary>"has yet to meet".</summary>
    bool IsOutstanding(int trigger) =>
        tree.Relations[trigger] == Relation.Xcomp && tree.Heads[trigger] is >= 0 and int have && tree.Lemma(have) is "have" or "be" && tree.Has(have, Relation.Advmod, "yet") && tree.Has(trigger, Relation.Mark, "to");
}
