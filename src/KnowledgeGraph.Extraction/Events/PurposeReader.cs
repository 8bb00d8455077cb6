using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Repairs;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Tells a contact that is the purpose of what was done: "travelled to Oslo for talks", "led a delegation to hold talks with".</summary>
sealed class PurposeReader(StatusRules rules, DependencyTree tree)
{
    readonly TenseReader _tenses = new(rules, tree);
    readonly OperatorReader _operators = new(rules, tree);

    /// <summary>"travelled to Oslo on June 22 for meetings with".</summary>
    public bool IsAimOfDeed(int noun) =>
        tree.Case(noun) == "for" && tree.Relations[noun] == Relation.Obl && tree.Heads[noun] is >= 0 and int verb && tree.Xpos[verb] == "VBD" && rules.Sequels.Contains(tree.Lemma(verb));

    /// <summary>Is the contact the purpose of something that was done: "led a delegation to hold talks with"?</summary>
    public bool IsPurposeOfDeed(int trigger)
    {
        for (int token = trigger, steps = 0; tree.Heads[token] >= 0 && steps < StatusReader.MaxSteps; token = tree.Heads[token], steps++)
        {
            // "began a campaign to cancel the visit"
            if (_operators.Over(token, tree.Heads[token], tree.Relations[token]) is { Gives: Outlook.Cancelled or Outlook.Postponed }) return false;
            if (tree.Relations[token] is not (Relation.Advcl or Relation.Acl) || !tree.Has(token, Relation.Mark, "to")) continue;
            // "criticized a decision to meet B": nothing tells that it was carried out
            if (tree.Relations[token] == Relation.Acl && OfferRepair.IsResolve(tree.Lemma(tree.Heads[token]))) return false;
            for (int head = tree.Heads[token]; head >= 0; head = tree.Heads[head])
                if (tree.Upos[head] == Upos.Verb) return _tenses.Of(head, false) == Outlook.Held && _operators.Over(token, head, tree.Relations[token]) is null;
            return false;
        }

        return false;
    }
}
