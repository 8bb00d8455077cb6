using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Finds of whom each sentence tells: every actor whom a word of it stands for, who speaks it, and of whom the sentences before told.</summary>
sealed class PartyFinder(ArticleReading reading, Principals principals)
{
    /// <summary>Who was told of in one of so many sentences before may be meant without a word.</summary>
    const int Reach = 3;

    /// <summary>Of them no more than so many, those told of last first.</summary>
    const int Most = 6;

    readonly Dictionary<string, Told> _told = new(StringComparer.Ordinal);
    int _number;

    /// <summary>An actor as told of so far: the place last, in which sentence that and the first were, in how many.</summary>
    readonly record struct Told(ActorReference Actor, int Last, int Count, int First);

    /// <summary>Those of the next sentence: as themselves, and as whom they act for. Sentences come in text order, each once.</summary>
    public (List<SentenceParty> Actors, List<SentenceParty> Bodies) Next(Sentence sentence)
    {
        List<ActorReference> mentions = [];
        for (int token = sentence.First; token < sentence.End; token++)
            if (reading.Tree.Upos[token] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num || reading.Tree.Upos[token] == Upos.Adj && reading.Names.NameAt(token) >= 0 || reading.Tree.Upos[token] == Upos.Det && reading.Tree.Lemma(token) is not ("the" or "a" or "an"))
                mentions.AddRange(reading.Actors.ReadAlone(token).Select(actor => actor with { Head = token }));
        List<ActorReference> here = [.. mentions.DistinctBy(mention => mention.Id)];
        int root = Root(sentence);
        if (reading.Speakers.Of(root) is [var speaker, ..] && !here.Exists(one => one.Id == speaker)) mentions.Add(new ActorReference(speaker, ActorGazetteer.KindOf(speaker), root, root, root + 1));
        Told[] before = [.. _told.Values.Where(told => _number - told.Last <= Reach && !here.Exists(one => one.Id == told.Actor.Id)).OrderBy(told => _number - told.Last).ThenByDescending(told => told.Count).ThenBy(told => told.Actor.Id, StringComparer.Ordinal).Take(Most)];
        (List<SentenceParty>, List<SentenceParty>) found = (Group(sentence, mentions, before, actor => actor.Id), Group(sentence, mentions, before, Body));
        foreach (ActorReference one in here)
            _told[one.Id] = _told.TryGetValue(one.Id, out Told old) ? new Told(one, _number, old.Count + 1, old.First) : new Told(one, _number, 1, _number);
        _number++;
        return found;
    }

    /// <summary>Who takes a stand: a lawmaker or a candidate himself, any other for his country or body.</summary>
    string Body(ActorReference actor) => reading.Representation.SpeaksForHimself(actor.Id) ? actor.Id : principals.Of(actor);

    List<SentenceParty> Group(Sentence sentence, List<ActorReference> mentions, Told[] before, Func<ActorReference, string> key)
    {
        List<SentenceParty> parties = [];
        foreach (IGrouping<string, ActorReference> group in mentions.GroupBy(key, StringComparer.Ordinal))
            parties.Add(new SentenceParty(new RelationParty(group.Key, group.First().Kind, [.. group.SelectMany(Names).Distinct(StringComparer.Ordinal)], [.. group.Select(mention => mention.Head - sentence.First).Distinct().Order()]), [.. group]));
        foreach (IGrouping<string, Told> group in before.GroupBy(told => key(told.Actor), StringComparer.Ordinal))
        {
            if (parties.Exists(party => party.Party.Id == group.Key)) continue;
            Told first = group.First();
            parties.Add(new SentenceParty(new RelationParty(group.Key, first.Actor.Kind, [.. group.SelectMany(told => Names(told.Actor)).Distinct(StringComparer.Ordinal)], [], _number - first.Last, first.Count, _number - first.First), [first.Actor]));
        }

        return parties;
    }

    IEnumerable<string> Names(ActorReference actor)
    {
        yield return reading.Actors.NameOf(actor);
        foreach (string id in new[] { actor.Id, principals.Of(actor) })
            yield return ActorGazetteer.KindOf(id) == ActorKind.Country ? id["country:".Length..] : reading.Gazetteer.NameOf(id) ?? id[(id.LastIndexOf(':') + 1)..].Replace('-', ' ');
    }

    int Root(Sentence sentence)
    {
        int root = sentence.First;
        while (root < sentence.End - 1 && reading.Tree.Heads[root] >= sentence.First && reading.Tree.Heads[root] < sentence.End) root++;
        return root;
    }
}
