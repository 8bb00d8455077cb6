using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads what a trigger's own words say of it, before those above it are asked: "will meet", "no talks", "the planned visit".</summary>
sealed class TriggerReader(StatusRules rules, DependencyTree tree, TenseReader tenses, FutureReader future, ModifierReader modifiers, Negation negation, StatusReasons reasons)
{
    static readonly HashSet<string> Delaying = new(StringComparer.Ordinal) { "until", "till", "unless" };

    static readonly HashSet<string> Coming = new(StringComparer.Ordinal) { "will", "shall", "'ll", "would" };

    readonly ContactPredicates _predicates = new(rules, tree, negation);
    readonly Presupposition _presupposition = new(rules, tree, tenses, negation);
    readonly Counterfactual _counterfactual = new(rules, tree);

    /// <summary>How it stands with the trigger whatever is said above it; null where that has a say.</summary>
    /// <param name="trigger">The word that names the contact.</param>
    /// <param name="headline">In a headline the present tense tells of the past and an infinitive of the future.</param>
    /// <param name="lasting">It is no contact on one day.</param>
    /// <param name="outlook">What its own words say.</param>
    /// <param name="told">Whether a noun is told of as something that has been, so that nobody can still plan or refuse it.</param>
    public Outlook? Read(int trigger, bool headline, bool lasting, out Outlook outlook, out bool told)
    {
        told = false;
        outlook = tree.Upos[trigger] is Upos.Verb or Upos.Aux || IsPredicate(trigger) ? tenses.Of(trigger, headline) : modifiers.Of(trigger);
        if (outlook != Outlook.Open && tree.Upos[trigger] is Upos.Verb or Upos.Aux) reasons.Add(outlook, trigger);
        else if (outlook != Outlook.Open) reasons.Add(outlook, "the word before “" + tree.Document.Form(trigger).ToString() + "”");
        if (outlook == Outlook.Present && future.IsAhead(trigger) || outlook == Outlook.Held && future.IsAppointed(trigger) || outlook is Outlook.Present or Outlook.Held && future.IsSendingOff(trigger)) outlook = Outlook.Planned;
        // "have not met since 2001": they have, and it is no news that they have not since
        if (outlook == Outlook.Held && negation.Of(trigger) && tree.Has(trigger, Relation.Aux, "have") && tenses.IsSince(trigger)) return Outlook.Hypothetical;
        // "have not had talks for a year"
        if (tree.Relations[trigger] == Relation.Obj && tree.Upos[trigger] == Upos.Noun && tree.Heads[trigger] is var having && negation.Of(having) && tree.Has(having, Relation.Aux, "have") && (tenses.IsSince(having) || tenses.IsSince(trigger))) return Outlook.Hypothetical;
        bool negated = negation.Of(trigger) || negation.IsOfNothing(trigger);
        if (negated)
        {
            // "will have no contacts with": not told of what has been
            if (outlook == Outlook.Open && tree.Upos[trigger] is Upos.Noun && tree.Relations[trigger] == Relation.Obj && tenses.Of(tree.Heads[trigger], headline) == Outlook.Planned) return Outlook.Refused;
            // "no meeting planned between": nobody refuses one
            if (outlook == Outlook.Planned && tree.Upos[trigger] is Upos.Noun) return Outlook.Hypothetical;
            outlook = outlook == Outlook.Open && tree.Has(trigger, Relation.Mark, "to") ? Outlook.Refused : outlook == Outlook.Planned && negation.IsNoLonger(trigger) ? Outlook.Cancelled : OutlookAlgebra.Negate(outlook);
            if (tree.Upos[trigger] is Upos.Noun or Upos.Propn) reasons.Add(outlook, "the negated “" + tree.Document.Form(trigger).ToString() + "”");
        }

        // "the planned trip, which was called off", "a trip that has taken her": that is the last word on it
        Outlook? known = tree.Upos[trigger] is Upos.Noun or Upos.Propn ? modifiers.Told(trigger) : null;
        if (known is Outlook.Cancelled or Outlook.Postponed) return known.Value;
        // "hopes that the ongoing talks will lead to peace", "plans to discuss their recent meeting"
        told = known == Outlook.Held || known is null && outlook == Outlook.Held && tree.Upos[trigger] is Upos.Noun or Upos.Propn && modifiers.IsOfThePast(trigger);
        // "any negotiations with": whatever talks there may be
        if (!lasting && OutlookAlgebra.IsPositive(outlook) && _presupposition.IsOfAny(trigger)) return Outlook.Hypothetical;
        if (_predicates.IsConditional(trigger) || _counterfactual.Is(trigger)) return Outlook.Hypothetical;
        // "it would be the first time that A meets B"
        if (outlook == Outlook.Present && tree.Relations[trigger] == Relation.AclRelcl && tree.Lemma(tree.Heads[trigger]) is "time" or "occasion") return tenses.Of(tree.Heads[trigger], headline);
        // "left without meeting her"
        if (tree.Has(trigger, Relation.Mark, "without")) return tree.Heads[trigger] is >= 0 and int left && !negation.Of(left) && tenses.Of(left, headline) == Outlook.Held ? Outlook.Denied : Outlook.Hypothetical;
        // "will not negotiate until": of a process, a condition and no refusal of one meeting
        if (outlook == Outlook.Refused && tree.Lemma(trigger) is "negotiate" or "talk" && tree.Child(trigger, Relation.Advcl) is >= 0 and int until && tree.HasAny(until, Relation.Mark, Delaying)) return Outlook.Hypothetical;
        // "will meet if": what hangs on a condition is no more than proposed
        if (outlook == Outlook.Planned && tree.Child(trigger, Relation.Advcl) is >= 0 and int condition && _predicates.IsConditional(condition)) outlook = Outlook.Proposed;
        if (!lasting && (_predicates.IsGeneral(trigger) || tree.HasAny(trigger, Relation.Advmod, rules.Habits))) return Outlook.Hypothetical;
        // "was to have met": it did not come to that
        if (_predicates.IsUnfulfilled(trigger)) return Outlook.Cancelled;
        // "was the first president to visit": what was the first has been
        if (tree.Upos[trigger] is Upos.Verb or Upos.Aux && _presupposition.IsOfFirst(trigger)) return negated ? Outlook.Denied : Outlook.Held;
        return null;
    }

    /// <summary>"was in talks with", "was the guest of", "will be the first meeting between": a noun whose tense is that of its copula.</summary>
    bool IsPredicate(int noun) => tree.Child(noun, Relation.Cop) >= 0 && (tree.Case(noun).Length > 0 || rules.Roles.Contains(tree.Lemma(noun)) || tree.HasAny(noun, Relation.Aux, Coming));
}
