using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads who of those who meet meets whom: all at once, or one after the other.</summary>
sealed class MeetingReader(DependencyTree tree, ActorReader actors, ActorGazetteer gazetteer, JointContact jointness, ContactBuilder builder)
{
    /// <summary>Adds one contact of all who meet, or one with each whom they meet.</summary>
    public void Read(ContactPassage passage, List<ActorReference> who, List<ActorReference> whom)
    {
        // "A and B met separately with C", "A and B both spoke with C": each of them alone
        if (whom.Count == 1 && who.Count > 1 && who.TrueForAll(actor => actor.IsPerson) && (jointness.IsSeparate(passage.Match.Trigger) || tree.Upos[passage.Match.Trigger] == Upos.Verb && IsOfBoth(passage.Match.Trigger)))
        {
            foreach (ActorReference one in who) builder.Add(passage, ActorList.Union([one], whom), false, one.Head, [.. who.Where(other => other.Head != one.Head).Select(other => other.Head)]);
            return;
        }

        if (whom.Count == 1 || jointness.IsJoint(passage, whom, who.Count + whom.Count) || jointness.IsOfCountries(passage.Match.Trigger, who, whom))
        {
            if (passage.Kind == EventKind.Meeting && who.Count + whom.Count > MeetingSize.Few + 1) passage = passage with { Kind = EventKind.Summit };
            builder.Add(passage, ActorList.Union(who, whom), whom.Count > 1 || who.Count > 1, -1, []);
            return;
        }

        int[] heads = [.. whom.Select(actor => actor.Head)];
        foreach (ActorReference counterpart in whom)
            builder.Add(passage, ActorList.Union(who, [counterpart]), false, counterpart.Head, [.. heads.Where(head => head != counterpart.Head)],
                passage.Kind == EventKind.Meeting && jointness.IsSpread(counterpart.Head) && actors.Representation.CountryOf(counterpart.Id) is { } country ? new EventPlace(null, country, gazetteer.CountryOf(country)) : null);
    }

    /// <summary>"both" between the subject and its verb.</summary>
    bool IsOfBoth(int verb) => tree.Has(verb, Relation.Advmod, "both") || tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && tree.Child(subject, Relation.Det) is var both && both > subject && tree.Lemma(both) == "both";
}
