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

    /// <summary>Of whom each of the last sentences told.</summary>
    readonly Queue<List<ActorReference>> _last = [];

    int _number;

    /// <summary>An actor as told of so far: the place last, in which sentence that and the first were, in how many.</summary>
    readonly record struct Told(ActorReference Actor, int Last, int Count, int First);

    /// <summary>Those of the next sentence: as themselves, and as whom they act for. Sentences come in text order, each once.</summary>
    public (List<SentenceParty> Actors, List<SentenceParty> Bodies) Next(Sentence sentence)
    {
        List<ActorReference> mentions = Mentions(sentence), here = [];
        foreach (ActorReference mention in mentions)
            if (!Has(here, mention.Id)) here.Add(mention);
        int root = Root(sentence);
        if (reading.Speakers.Of(root) is [var speaker, ..] && !Has(here, speaker)) mentions.Add(new ActorReference(speaker, ActorGazetteer.KindOf(speaker), root, root, root + 1));
        List<Told> before = Before(here);
        (List<SentenceParty>, List<SentenceParty>) found = (Group(sentence, mentions, before, actor => actor.Id), Group(sentence, mentions, before, Body));
        foreach (ActorReference one in here)
            _told[one.Id] = _told.TryGetValue(one.Id, out Told old) ? new Told(one, _number, old.Count + 1, old.First) : new Told(one, _number, 1, _number);
        _last.Enqueue(here);
        if (_last.Count > Reach) _last.Dequeue();
        _number++;
        return found;
    }

    List<ActorReference> Mentions(Sentence sentence)
    {
        List<ActorReference> mentions = [];
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (!MayStandForSomebody(token)) continue;
            int first = mentions.Count;
            mentions.AddRange(reading.Actors.ReadAlone(token));
            for (int i = first; i < mentions.Count; i++) mentions[i] = mentions[i] with { Head = token };
        }

        return mentions;
    }

    bool MayStandForSomebody(int token) => reading.Tree.Upos[token] switch
    {
        Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num => true,
        Upos.Adj => reading.Names.NameAt(token) >= 0,
        Upos.Det => reading.Tree.Lemma(token) is not ("the" or "a" or "an"),
        _ => false,
    };

    /// <summary>Who was told of shortly before and not here, the last first.</summary>
    List<Told> Before(List<ActorReference> here)
    {
        List<Told> before = [];
        foreach (List<ActorReference> sentence in _last)
            foreach (ActorReference one in sentence)
                if (!Has(here, one.Id) && !before.Exists(told => told.Actor.Id == one.Id)) before.Add(_told[one.Id]);
        before.Sort((one, other) => one.Last != other.Last ? other.Last.CompareTo(one.Last) : one.Count != other.Count ? other.Count.CompareTo(one.Count) : string.CompareOrdinal(one.Actor.Id, other.Actor.Id));
        if (before.Count > Most) before.RemoveRange(Most, before.Count - Most);
        return before;
    }

    static bool Has(List<ActorReference> actors, string id)
    {
        foreach (ActorReference actor in actors)
            if (actor.Id == id) return true;
        return false;
    }

    /// <summary>Who takes a stand: a lawmaker or a candidate himself, any other for his country or body.</summary>
    string Body(ActorReference actor) => reading.Representation.SpeaksForHimself(actor.Id) ? actor.Id : principals.Of(actor);

    /// <summary>Those in the sentence in the order in which they are told of, then those of before, each with all that stands for it.</summary>
    List<SentenceParty> Group(Sentence sentence, List<ActorReference> mentions, List<Told> before, Func<ActorReference, string> key)
    {
        List<SentenceParty> parties = [];
        foreach ((string id, List<ActorReference> group) in Groups(mentions, key))
            parties.Add(new SentenceParty(new RelationParty(id, group[0].Kind, Tokens(sentence, group), () => Names(group)), group));
        int here = parties.Count;
        foreach ((string id, List<ActorReference> group) in Groups([.. before.Select(told => told.Actor)], key))
        {
            if (parties.FindIndex(0, here, party => party.Party.Id == id) >= 0) continue;
            Told first = before.Find(told => told.Actor.Id == group[0].Id);
            parties.Add(new SentenceParty(new RelationParty(id, group[0].Kind, [], () => Names(group)) { Distance = _number - first.Last, Count = first.Count, Age = _number - first.First }, [group[0]]));
        }

        return parties;
    }

    static List<(string Id, List<ActorReference> Mentions)> Groups(List<ActorReference> mentions, Func<ActorReference, string> key)
    {
        List<(string Id, List<ActorReference> Mentions)> groups = [];
        foreach (ActorReference mention in mentions)
        {
            string id = key(mention);
            if (groups.Find(group => group.Id == id).Mentions is { } group) group.Add(mention);
            else groups.Add((id, [mention]));
        }

        return groups;
    }

    static int[] Tokens(Sentence sentence, List<ActorReference> mentions)
    {
        List<int> tokens = [];
        foreach (ActorReference mention in mentions)
            if (mention.Head - sentence.First is var token && !tokens.Contains(token)) tokens.Add(token);
        tokens.Sort();
        return [.. tokens];
    }

    IReadOnlyList<string> Names(List<ActorReference> actors) => [.. actors.SelectMany(Names).Distinct(StringComparer.Ordinal)];

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
