using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads how it stands with the contact of a passage, whichever of its words says so: the verb, the noun, a schedule, the gathering that it tells of.</summary>
sealed class ContactOutlook(DependencyTree tree, StatusReader statuses, List<EventMention> mentions)
{
    /// <param name="match">What the contact is read from.</param>
    /// <param name="headline">Whether it is a headline's.</param>
    public Outlook Of(RuleMatch match, bool headline)
    {
        int trigger = match.Trigger;
        // "leaders gathered, among them A": the verb says when
        Outlook outlook = statuses.Read(match["at"] is [var verb, ..] && tree.Upos[verb] == Upos.Verb ? verb : trigger, headline);
        // "9:00 a.m. A attends B's meeting with C"
        if (outlook is Outlook.Present or Outlook.Open or Outlook.Held && statuses.IsScheduled(trigger)) outlook = Outlook.Planned;
        // "the six-party talks involve A, B and C", "… include": so does that of who takes part in a contact say nothing of when it is
        if (outlook == Outlook.Present && tree.Relations[trigger] == Relation.Nsubj && tree.Lemma(tree.Heads[trigger]) is "include" or "involve" or "group") outlook = Outlook.Open;
        // "the summit hosted by A": the participle has no tense of its own
        bool bare = match.Rule.Has("participle") && tree.Lemma(trigger) != "attend";
        // "participants in the upcoming summit include A": the present tense is that of the list
        if ((outlook is Outlook.Present or Outlook.Open || bare) && match["at"] is [var coming, ..] && statuses.IsModifiedAsToCome(coming)) outlook = Outlook.Planned;
        // "will attend the summit, hosted by A", "… which B is hosting": as much to come as the other's being there
        if ((bare || outlook == Outlook.Present && tree.Relations[trigger] == Relation.AclRelcl) && match["at"] is [var hosted, ..] && mentions.FindLast(mention => mention.Gathering == hosted) is { } attended) outlook = attended.Outlook;
        // "it will be the first summit attended by A": when the summit is
        return match.Rule.Has("participle") && match["at"] is [var predicate, ..] && tree.Has(predicate, Relation.Aux, "will") ? Outlook.Planned : outlook;
    }
}
