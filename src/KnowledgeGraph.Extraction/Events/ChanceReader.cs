using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads "had the opportunity to meet": as news tells it, a chance that was had has been taken; one that was missed has not.</summary>
sealed class ChanceReader(StatusRules rules, DependencyTree tree, TenseReader tenses, Negation negation)
{
    /// <summary>How it stands with what there was a chance of; null where the word above is no chance that anybody has.</summary>
    /// <param name="token">What there is a chance of: a verb with "to".</param>
    /// <param name="head">The word above it.</param>
    /// <param name="relation">By which it hangs there.</param>
    /// <param name="outlook">What the words so far say of it.</param>
    public Outlook? Of(int token, int head, Relation relation, Outlook outlook)
    {
        if (outlook is not (Outlook.Open or Outlook.Present or Outlook.Planned) || !tree.Has(token, Relation.Mark, "to")) return null;
        int chance = relation switch
        {
            Relation.Acl => head,
            // "had an opportunity not only to speak": the clause hangs on the verb
            Relation.Advcl or Relation.Xcomp => tree.Child(head, Relation.Obj),
            _ => -1,
        };
        if (chance < 0 || chance > token || !rules.Chances.Contains(tree.Lemma(chance))) return null;
        // "had a number of opportunities"
        int had = tree.Relations[chance] == Relation.Nmod && rules.Parts.Contains(tree.Lemma(tree.Heads[chance])) ? tree.Heads[chance] : chance;
        if (tree.Relations[had] != Relation.Obj || tree.Heads[had] is not (>= 0 and int verb)) return null;
        if (rules.Missing.Contains(tree.Lemma(verb))) return Outlook.Hypothetical;
        if (!rules.Seizing.Contains(tree.Lemma(verb))) return null;
        if (negation.Of(verb) || negation.IsOfNothing(verb)) return Outlook.Hypothetical;
        return tenses.Of(verb, false) switch
        {
            Outlook.Held => Outlook.Held,
            Outlook.Proposed => Outlook.Proposed,
            _ => null,
        };
    }
}
