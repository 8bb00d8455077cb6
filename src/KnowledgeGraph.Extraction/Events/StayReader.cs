using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Where somebody is when he meets "officials" of whom no more is said.</summary>
sealed class StayReader(DependencyTree tree, ActorReader actors, PlaceReader places)
{
    /// <summary>In its own words, during the visit of its sentence, or on the journey that was told of last; none where nothing is said.</summary>
    public List<EventPlace> Places(int trigger, List<ActorReference> who, int sentence, List<EventMention> told)
    {
        List<EventPlace> stops = During(trigger);
        if (stops.Count > 1) return stops;
        if (places.Read(trigger, tree.Document.Sentences.Sentences[sentence]) is { } own) return [own];
        return stops.Count > 0 ? stops : Journey(who, sentence, told);
    }

    /// <summary>"A, who visited Norland last week, told its president": is one person told just before to have come to the other's country?</summary>
    public bool IsAtHost(List<ActorReference> who, List<ActorReference> whom, int sentence, List<EventMention> told)
    {
        if (who is not [{ Kind: ActorKind.Person } visitor] || whom is not [{ IsPerson: true } host] || actors.Representation?.CountryOf(host.Id) is not { } country || actors.Representation.CountryOf(visitor.Id) == country) return false;
        return told.Exists(visit => visit.Kind == EventKind.Visit && visit.Outlook is Outlook.Held or Outlook.Present or Outlook.Open && sentence - visit.Sentence <= 1
            && "country:" + visit.Place?.CountryIso3 == country && visit.Participants.Any(actor => actor.Id == visitor.Id));
    }

    /// <summary>"met senior officials during a visit to Oslo", "during her stops in Oslo and Bergen".</summary>
    List<EventPlace> During(int trigger)
    {
        List<EventPlace> stops = [];
        for (int word = trigger, steps = 0; word >= 0 && steps < 2; word = tree.Heads[word], steps++)
            for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
                if (tree.Relations[child] is Relation.Obl or Relation.Nmod && tree.Case(child) is "during" or "on" && tree.Lemma(child) is "visit" or "trip" or "stop" or "tour")
                    for (int place = tree.FirstChild(child); place >= 0; place = tree.NextSibling(place))
                        if (tree.Relations[place] == Relation.Nmod && tree.Case(place) is "to" or "in")
                            foreach (int one in actors.Conjuncts(place))
                                if (places.PlaceNames.Of(one) is { } found && !stops.Contains(found)) stops.Add(found);
        return stops;
    }

    /// <summary>"will travel to Oslo on Monday. She will meet with senior officials": in Oslo; "to Norway and Iceland": in both.</summary>
    static List<EventPlace> Journey(List<ActorReference> who, int sentence, List<EventMention> told)
    {
        EventMention? last = told.FindLast(mention => mention.Kind == EventKind.Visit);
        if (last is null || sentence - last.Sentence > 1 || !who.TrueForAll(actor => last.Participants.Any(one => one.Id == actor.Id)) || OutlookAlgebra.IsNegative(last.Outlook)) return [];
        return [.. told.Where(mention => mention.Kind == EventKind.Visit && mention.Trigger == last.Trigger).Select(mention => mention.Place).OfType<EventPlace>()];
    }
}
