using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads what the tense of a clause says of a contact that it tells of: "the talks were held in Oslo", "during the talks they intend to discuss".</summary>
sealed class ClauseReader(StatusRules rules, DependencyTree tree, TenseReader tenses, OperatorReader operators, Negation negation, ContactPredicates predicates, StatusReasons reasons)
{
    /// <summary>The outlook in the light of the clause, and whether it is settled by then.</summary>
    /// <param name="outlook">What the words below say.</param>
    /// <param name="settled">Whether they settle it.</param>
    /// <param name="head">The predicate of the clause; any other word has no tense.</param>
    /// <param name="headline">Whether it is a headline's.</param>
    /// <param name="besides">Whether the clause tells of something that goes on beside the contact, whose being denied says nothing of it.</param>
    public (Outlook Outlook, bool Settled) Of(Outlook outlook, bool settled, int head, bool headline, bool besides = false)
    {
        if (tree.Upos[head] is not (Upos.Verb or Upos.Aux) && tree.Child(head, Relation.Cop) < 0) return (outlook, settled);
        Outlook tense = predicates.IsRanked(head) && !headline ? Outlook.Held : tenses.Of(head, headline);
        // "during the talks they intend to discuss": what they intend is where the talks stand
        int intended = tree.Child(head, Relation.Xcomp) is >= 0 and int open ? open : tree.Child(head, Relation.Csubj) is >= 0 and int subject ? subject
            : tree.Upos[head] == Upos.Adj && tree.Child(head, Relation.Advcl) is >= 0 and int clause && tree.Has(clause, Relation.Mark, "to") ? clause : -1;
        // ... and what they agreed to do there has been agreed
        if (intended > head && !(tense == Outlook.Held && rules.Deeds.Contains(tree.Lemma(head))) && operators.Over(intended, head, Relation.Xcomp) is { Gives: Outlook.Planned }) tense = Outlook.Planned;
        if (tense == Outlook.Open) return (outlook, settled);
        if (negation.Of(head) && rules.Telling.Contains(tree.Lemma(head))) return (outlook, settled);      // "did not mention the talks"
        if (!besides && negation.Of(head)) tense = OutlookAlgebra.Negate(tense);
        if (outlook is Outlook.Open or Outlook.Present) reasons.Add(tense, head);
        return (OutlookAlgebra.Stronger(outlook, tense), true);
    }
}
