using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads the tense of a verb with its auxiliaries.</summary>
sealed class TenseReader(StatusRules rules, DependencyTree tree)
{
    /// <summary>The outlook of a verb, or of a predicate with a copula, by its tense and auxiliaries.</summary>
    public Outlook Of(int verb, bool headline)
    {
        bool perfect = false;
        string? finite = null;
        // "where she is to speak"
        if (tree.Has(verb, Relation.Mark, "to") && tree.Upos[verb] == Upos.Verb && tree.Has(verb, Relation.Cop, "be") && !tree.Has(verb, Relation.Aux, "have")) return Outlook.Planned;
        // "we are happy, dear friends, to welcome you"
        if (tree.Has(verb, Relation.Mark, "to") && tree.Relations[verb] is Relation.Advcl or Relation.Acl && (rules.Feelings.Contains(tree.Lemma(tree.Heads[verb])) || rules.Joys.Contains(tree.Lemma(tree.Heads[verb])))) return Outlook.Open;
        if (tree.Has(verb, Relation.Mark, "to")) return headline ? Outlook.Planned : tree.Relations[verb] is Relation.Advcl or Relation.Acl or Relation.Root ? Outlook.Planned : Outlook.Open;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] is not (Relation.Aux or Relation.AuxPass or Relation.Cop)) continue;
            string lemma = tree.Lemma(child);
            string form = tree.Document.Form(child).ToString().ToLowerInvariant();
            // "would have met", "might have met"
            if (tree.Xpos[child] == "MD" && lemma is "would" or "could" or "might" or "may" or "should" && tree.Has(verb, Relation.Aux, "have")) return Outlook.Hypothetical;
            if (tree.Xpos[child] == "MD" && (rules.Auxiliaries.TryGetValue(form, out Outlook modal) || rules.Auxiliaries.TryGetValue(lemma, out modal))) return modal;
            if (form == "to") return headline ? Outlook.Planned : Outlook.Open;
            if (lemma == "have") perfect = true;
            finite ??= tree.Xpos[child];
        }

        finite ??= tree.Xpos[verb];
        if (perfect) return Outlook.Held;
        return finite switch
        {
            "VBD" => Outlook.Held,
            // "will travel there and hold talks": bare, whatever the tagger makes of it
            "VBP" when tree.Relations[verb] == Relation.Conj && tree.Heads[verb] is >= 0 and int first && tree.Xpos[first] == "VB" && tree.Child(verb, Relation.Nsubj) < 0 => Outlook.Open,
            "VBZ" or "VBP" => headline ? Outlook.Held : Outlook.Present,
            "VB" when headline && tree.Child(verb, Relation.Nsubj) >= 0 => Outlook.Held,
            "VBN" when tree.Relations[verb] is Relation.Acl or Relation.Root => Outlook.Held,
            _ => Outlook.Open,
        };
    }

    /// <summary>Has the verb a tense of its own?</summary>
    public bool IsFinite(int verb) => tree.Xpos[verb] is "VBD" or "VBZ" or "VBP" || tree.Child(verb, Relation.Aux) >= 0 && tree.Child(verb, Relation.Mark) is var mark && (mark < 0 || tree.Lemma(mark) != "to");

    /// <summary>Is the finite verb nearest above in the past tense?</summary>
    public bool IsOfThePast(int token)
    {
        for (; token >= 0; token = tree.Heads[token])
            if (IsFinite(token) || tree.Child(token, Relation.Cop) >= 0) return Of(token, false) == Outlook.Held;
        return true;
    }

    /// <summary>"is in Oslo for talks", "are at the palace".</summary>
    public bool IsThere(int predicate) => tree.Child(predicate, Relation.Cop) is >= 0 and int copula && tree.Xpos[copula] is "VBZ" or "VBP" && tree.Case(predicate) is "in" or "at" && tree.Child(predicate, Relation.Aux) < 0;

    /// <summary>"has been in Oslo", "was on the island", and not "has been set".</summary>
    public bool HasBeen(int predicate) =>
        tree.Child(predicate, Relation.Cop) is >= 0 and int copula && (tree.Has(predicate, Relation.Aux, "have") && tree.Case(predicate) is "in" or "at" || tree.Xpos[copula] == "VBD" && tree.Case(predicate) is "in" or "at" or "on");

    /// <summary>"have not met since 2001", "in ten years", "for about a year": is a verb told of a stretch of time up to now?</summary>
    public bool IsSince(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (child > verb && (tree.Relations[child] == Relation.Obl && (tree.Case(child) == "since" || tree.Case(child) is "in" or "for" && tree.Lemma(child) is "year" or "decade" or "month" or "week")
                || tree.Relations[child] == Relation.Advcl && tree.Has(child, Relation.Mark, "since"))) return true;
        return false;
    }

    /// <summary>"[was] to have met", "[was] to have held talks": what did not come about.</summary>
    public bool IsPerfectInfinitive(int trigger) => Act(trigger) is >= 0 and int act && tree.Has(act, Relation.Mark, "to") && tree.Has(act, Relation.Aux, "have");

    /// <summary>"was to have held talks", in which the parser takes "was" for what the holding is.</summary>
    public bool WasMissed(int noun) => tree.Upos[noun] == Upos.Noun && IsPerfectInfinitive(noun) && tree.Child(tree.Heads[noun], Relation.Cop) is >= 0 and int be && tree.Xpos[be] == "VBD";

    /// <summary>"had been scheduled to meet", "was to have met": meant for a day that is over by now.</summary>
    public bool WasAhead(int trigger) => IsPerfectInfinitive(trigger)
        || Act(trigger) is >= 0 and int act && tree.Has(act, Relation.Mark, "to") && tree.Relations[act] is Relation.Xcomp or Relation.Advcl && tree.Heads[act] is >= 0 and int meant && tree.Lemma(meant) is "schedule" or "due" or "expect" or "set" or "plan" or "suppose" or "slate"
            && tree.Child(meant, Relation.Aux) is >= 0 and int had && tree.Document.Form(had) is "had";

    /// <summary>The verb of a contact that a noun names, too: "hold talks"; −1 for none.</summary>
    int Act(int trigger) => tree.Upos[trigger] == Upos.Verb ? trigger : tree.Relations[trigger] == Relation.Obj && tree.Heads[trigger] is >= 0 and int verb && tree.Upos[verb] == Upos.Verb ? verb : -1;
}
