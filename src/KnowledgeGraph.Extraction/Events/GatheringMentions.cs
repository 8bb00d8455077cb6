using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Puts together what several words of an article say of one gathering.</summary>
sealed class GatheringMentions(DependencyTree tree, ActorReader actors, PartyNumber parties)
{
    public void Settle(List<EventMention> mentions)
    {
        DropNames(mentions);
        DropTold(mentions);
        Join(mentions);
        DropOccasions(mentions);
        DropListed(mentions);
    }

    /// <summary>"Officials of Norland and Sudland met. The participants included A and B": that they were there says the contact, which is theirs.</summary>
    static void DropListed(List<EventMention> mentions) => mentions.RemoveAll(attending => attending is { Kind: EventKind.Summit, Occasion: null } && !OutlookAlgebra.IsNegative(attending.Outlook)
        && mentions.Exists(contact => contact.Kind is EventKind.Meeting && contact.Sentence < attending.Sentence && attending.Sentence - contact.Sentence <= Delegations.Reach && attending.Participants.All(actor => contact.Participants.Any(one => one.Id == actor.Id))));

    /// <summary>
    /// "attended the summit with A and B" tells of one contact: those who are said to attend it are with those whom its own words name.
    /// "The A-B summit" that a person of A attends is that person's and B's.
    /// </summary>
    void Join(List<EventMention> mentions)
    {
        for (int i = mentions.Count - 1; i >= 0; i--)
        {
            EventMention attending = mentions[i];
            if (attending.Kind != EventKind.Summit || attending.Gathering < 0 || attending.Gathering == attending.Trigger) continue;
            int other = mentions.FindIndex(mention => mention != attending && mention.Trigger == attending.Gathering && mention.Participants.Count > 0 && !(mention.IsAnaphoric && mention.Participants.Count < 2));
            if (other < 0) continue;
            EventMention named = mentions[other];
            // "chaired the meeting of the League": more are there than the one who is named
            if (named is { Kind: EventKind.Meeting, Rule: "contact-of" } && named.Participants.Any(one => one.Kind == ActorKind.Organization && !attending.Participants.Any(actor => actor.Id == one.Id)))
            {
                mentions.RemoveAt(other);
                continue;
            }

            if (named.Kind is EventKind.Meeting or EventKind.Call && attending.Participants.All(actor => named.Participants.Any(one => Stands(one, actor))))
            {
                mentions.RemoveAt(i);
                continue;
            }

            // "A and B met at a four-way summit that was also attended by C and D"
            if (named.Kind == EventKind.Meeting && parties.Of(attending.Gathering) == named.Participants.Count + attending.Participants.Count && named.Outlook == attending.Outlook)
            {
                mentions[other] = named.With([.. named.Participants, .. attending.Participants]);
                mentions[other].IsJoint = true;
                mentions.RemoveAt(i);
                continue;
            }

            if (named.Kind != EventKind.Summit) continue;
            mentions[i] = attending.With([.. attending.Participants, .. named.Participants.Where(one => !attending.Participants.Any(actor => Stands(one, actor)))]);
            // where somebody has been, it has begun
            if (named.Outlook == Outlook.Held && attending.Outlook == Outlook.Planned) mentions[i].Outlook = Outlook.Held;
            mentions.RemoveAt(other);
        }
    }

    /// <summary>"stayed away from the Summit": the gathering's name says nothing more of a contact.</summary>
    static void DropNames(List<EventMention> mentions) => mentions.RemoveAll(name => name.IsAnaphoric && name.Participants.Count == 0
        && mentions.Exists(attending => attending.Kind == EventKind.Summit && attending.Gathering == name.Trigger && attending.Trigger != name.Trigger && attending.Outlook is Outlook.Refused or Outlook.Cancelled or Outlook.Proposed or Outlook.Planned));

    /// <summary>"A summit opened in Oslo. A and B are chairing the meeting": that of the summit, and none of their own.</summary>
    void DropTold(List<EventMention> mentions) => mentions.RemoveAll(own => own.Kind == EventKind.Meeting && tree.Xpos[own.Trigger] == "NN" && tree.Has(own.Trigger, Relation.Det, "the")
        && mentions.Exists(attending => attending.Kind == EventKind.Summit && attending.Gathering >= 0 && attending.Gathering < tree.SentenceOf(own.Trigger).First && attending.Trigger == tree.Heads[own.Trigger]
            && own.Participants.Count > 0 && own.Participants.All(actor => attending.Participants.Any(one => one.Id == actor.Id))));

    /// <summary>"met at a summit in Paris": that they were at it says the contact, unless the gathering has a name of its own.</summary>
    void DropOccasions(List<EventMention> mentions) => mentions.RemoveAll(attending => attending.Kind == EventKind.Summit && attending.Gathering == attending.Trigger && attending.Occasion is null
        && mentions.Exists(contact => contact.Kind is EventKind.Meeting or EventKind.Call && contact.Sentence == attending.Sentence && tree.IsBelow(attending.Gathering, contact.Trigger)
            && attending.Participants.All(actor => contact.Participants.Any(one => one.Id == actor.Id))));

    bool Stands(ActorReference first, ActorReference second) => actors.Representation?.Same(first, second) ?? first.Id == second.Id;
}
