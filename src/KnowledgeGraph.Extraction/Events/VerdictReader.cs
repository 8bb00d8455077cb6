using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads the words right above a contact that leave no question how it stands with it: "cut short her visit", "is out of the question", "under discussion".</summary>
sealed class VerdictReader(StatusRules rules, DependencyTree tree, Negation negation, Presupposition presupposition)
{
    /// <summary>How it stands with the contact; null where the word above leaves that open.</summary>
    /// <param name="token">A contact, or a verb above it.</param>
    /// <param name="head">The word above it.</param>
    /// <param name="relation">By which it hangs there.</param>
    /// <param name="outlook">What the words so far say of it.</param>
    public Outlook? Of(int token, int head, Relation relation, Outlook outlook)
    {
        // "cut short her visit": it had begun
        if (relation == Relation.Obj && OutlookAlgebra.IsPositive(outlook) && presupposition.IsCutShort(head)) return Outlook.Held;
        // "threatens to break off the talks": nothing has been said of when they are
        if (relation is Relation.Obj && presupposition.IsSevered(head) && tree.Relations[head] == Relation.Xcomp && tree.Lemma(tree.Heads[head]) == "threaten") return Outlook.Hypothetical;
        // "cut all contact with": one that is refused from now on
        if (relation is Relation.Obj or Relation.NsubjPass && tree.Lemma(token) is "contact" && presupposition.IsSevered(head)) return negation.Of(head) ? Outlook.Hypothetical : Outlook.Refused;
        // "rejected any conditions for talks": the talks may well be
        if (relation == Relation.Nmod && tree.Case(token) is "for" or "of" or "to" && rules.Terms.Contains(tree.Lemma(head))) return Outlook.Hypothetical;
        // "is out of the question"
        if (relation == Relation.Nsubj && tree.Lemma(head) == "question" && tree.Has(head, Relation.Case, "out")) return negation.Of(head) ? Outlook.Proposed : Outlook.Refused;
        // "a visit is under discussion", "in the works"
        if (relation == Relation.Nsubj && tree.Case(head) is "under" or "in" or "on" && rules.InView.TryGetValue(tree.Lemma(head), out Outlook view)) return negation.Of(head) ? Outlook.Hypothetical : view;
        // "the meeting is an opportunity to": what it may bring is told of one that is to come
        if (relation == Relation.Nsubj && outlook is Outlook.Open or Outlook.Present && rules.Chances.Contains(tree.Lemma(head)) && tree.Child(head, Relation.Cop) is >= 0 and int copula && tree.Xpos[copula] == "VBZ" && tree.Child(head, Relation.Aux) < 0 && tree.Has(token, Relation.Det, "the")) return Outlook.Planned;
        return null;
    }
}
