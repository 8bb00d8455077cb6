using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds the gathering that somebody is told to attend, and whether it is but a meeting of others.</summary>
sealed class AttendedGathering(DependencyTree tree, ActorReader actors, OccasionReader occasions, StatusRules statusRules, GatheringReader gatherings, List<EventMention> mentions)
{
    /// <summary>The gathering that is taken for granted: that which somebody was said to attend just before, or else the one spoken of last; −1 for none.</summary>
    public int Of(int trigger, int sentence)
    {
        const int reach = 2;
        int spoken = gatherings.Before(trigger);
        int attended = mentions.FindLast(mention => mention.Kind == EventKind.Summit && mention.Gathering >= 0 && mention.Gathering < trigger && sentence - mention.Sentence <= reach)?.Gathering ?? -1;
        return Math.Max(spoken, attended);
    }

    /// <summary>"A met B. The talks were attended by C", "C attends A's meeting with B": are the talks those of people who are told of here or just before, so that others only come along?</summary>
    public bool IsOfPair(int gathering, int sentence)
    {
        const int reach = 3;
        if (tree.Child(gathering, Relation.NmodPoss) >= 0 && tree.Child(gathering, Relation.Nmod) is >= 0 and int other && tree.Case(other) == "with") return true;
        return statusRules.Contacts.Contains(tree.Lemma(gathering)) && tree.Lemma(gathering) is not ("summit" or "conference" or "forum") && occasions.Name(gathering) is null && !tree.Has(gathering, Relation.Det, "a")
            && mentions.FindLast(mention => mention.Kind is EventKind.Meeting or EventKind.Call && mention.Participants.Count > 1 && mention.Trigger < gathering) is { Participants.Count: 2 } last
            && last.Participants.All(actor => actor.IsPerson) && sentence - last.Sentence <= reach;
    }

    /// <summary>"A, B and C met today to prepare the summit. A attended the meeting": that of those who were told to have met.</summary>
    public bool IsAtMeeting(RuleMatch match, IReadOnlyList<ActorReference> participants, int sentence)
    {
        const int reach = 4;
        bool meeting = false;
        for (int child = tree.FirstChild(match.Trigger); child >= 0; child = tree.NextSibling(child)) meeting |= tree.Lemma(child) is "meeting" or "talk" or "session" && !char.IsUpper(tree.Document.Form(child)[0]);
        return meeting && mentions.FindLast(mention => mention.Kind == EventKind.Meeting && mention.Participants.Count > 1 && mention.Trigger < match.Trigger) is { } last
            && sentence - last.Sentence <= reach && participants.All(actor => last.Participants.Any(one => actors.Representation.Same(one, actor)));
    }
}
