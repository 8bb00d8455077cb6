using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Tells talks that go on for years from a contact on a day.</summary>
sealed class ProcessReader(DependencyTree tree, DateReader dates, PlaceReader places, StatusRules statusRules)
{
    /// <summary>"supports the peace talks between A and B": talks of countries that are mentioned, and of which neither a day nor a place nor a beginning is told.</summary>
    public bool IsProcess(RuleMatch match, List<ActorReference> participants, Outlook outlook)
    {
        int trigger = match.Trigger;
        if (!participants.Exists(actor => actor.IsPerson) && IsAccession(trigger)) return true;
        // "a third round of talks between A and B", "days before the resumption of talks": one of them
        if (tree.Relations[trigger] == Relation.Nmod && tree.Heads[trigger] is >= 0 and int round && (tree.Lemma(round) == "round" && tree.Xpos[round] == "NN" || statusRules.Parts.Contains(tree.Lemma(round)) && tree.Case(round) is "before" or "ahead of")) return false;
        if (match.Rule.Has("anaphoric") || match.Rule.Options.ContainsKey("status") || outlook is not (Outlook.Open or Outlook.Planned) && !(outlook is Outlook.Proposed or Outlook.Present && tree.Lemma(trigger) == "dialogue") || !statusRules.Processes.Contains(tree.Lemma(trigger)) || tree.Upos[trigger] == Upos.Verb) return false;
        if (participants.Exists(actor => actor.Kind == ActorKind.Person) || tree.Relations[trigger] is Relation.Nsubj or Relation.NsubjPass or Relation.Root || tree.Relations[trigger] == Relation.Obj && tree.Lemma(trigger) != "dialogue") return false;
        Sentence tokens = tree.SentenceOf(trigger);
        return dates.Read(trigger, tokens, -1, []).First < 0 && places.Read(trigger, tokens) is null;
    }

    /// <summary>"begin talks with A on membership": years of them.</summary>
    bool IsAccession(int trigger)
    {
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (statusRules.Accessions.Contains(tree.Lemma(child)) && tree.Relations[child] is Relation.Nmod or Relation.Compound) return !IsDated(trigger);
        // "begin talks with A on membership", hung on the verb
        int head = tree.Heads[trigger];
        for (int child = head < 0 ? -1 : tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (child > trigger && statusRules.Accessions.Contains(tree.Lemma(child)) && tree.Case(child) is "on" or "about" or "for") return !IsDated(trigger);
        return false;
    }

    /// <summary>Is a day told of a noun, or of the verb that it hangs on, and not of what else happens?</summary>
    bool IsDated(int noun)
    {
        int day = dates.Read(noun, tree.SentenceOf(noun), -1, []).First;
        // "next week's start of talks"
        return day >= 0 && (tree.IsBelow(day, noun) || tree.Heads[noun] is >= 0 and int head && (tree.Upos[head] == Upos.Verb || statusRules.Parts.Contains(tree.Lemma(head))) && tree.IsBelow(day, head));
    }
}
