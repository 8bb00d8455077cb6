using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// "A senior Norwegian envoy is in Lisbon. Deputy Minister A was to meet": the first sentences of a story often say who it is of, and the
/// next gives the name.
/// </summary>
sealed class LeadNames(DependencyTree tree, ActorReader actors)
{
    /// <summary>The name is given in one of so many sentences behind.</summary>
    const int Reach = 2;

    /// <summary>What an official may be called before he is named, whatever his office.</summary>
    static readonly HashSet<string> General = new(StringComparer.Ordinal) { "diplomat", "envoy", "negotiator", "emissary", "mediator", "representative", "aide", "special envoy", "head", "chief", "official" };

    /// <summary>Who is meant by an office-holder, by his identifier; null where that is not told.</summary>
    readonly Dictionary<string, ActorReference?> _names = new(StringComparer.Ordinal);

    /// <summary>Puts the people in the place of the descriptions that open the story.</summary>
    public void Give(List<EventMention> mentions)
    {
        foreach ((string holder, ActorReference person) in new RespectiveNames(tree, actors).Of(mentions)) _names[holder] = person;
        foreach (EventMention mention in mentions)
            foreach (ActorReference actor in mention.Participants)
                if (actor.Kind == ActorKind.OfficeHolder && Recalled(actor, mention, mentions) is { } person) _names.TryAdd(actor.Id, person);
        for (int i = 0; i < mentions.Count; i++)
            if (mentions[i].Participants.Any(actor => Named(actor) is not null)) mentions[i] = mentions[i].With([.. Give(mentions[i].Participants)]);
    }

    /// <summary>Those of one contact, the people in the place of the descriptions.</summary>
    public IEnumerable<ActorReference> Give(IReadOnlyList<ActorReference> participants) =>
        participants.Select(actor => Named(actor) is { } person && !participants.Any(one => one.Id == person.Id) ? actor with { Id = person.Id, Kind = person.Kind } : actor).DistinctBy(actor => actor.Id);

    ActorReference? Named(ActorReference actor)
    {
        if (actor.Kind != ActorKind.OfficeHolder) return null;
        if (_names.TryGetValue(actor.Id, out ActorReference? known)) return known;
        return _names[actor.Id] = Find(actor);
    }

    /// <summary>"A met his Norwegian counterpart. It was the first meeting between A and B": whom A has met there.</summary>
    ActorReference? Recalled(ActorReference holder, EventMention mention, List<EventMention> mentions)
    {
        if (mention.Participants.Count != 2) return null;
        ActorReference met = mention.Participants.First(actor => actor.Id != holder.Id);
        foreach (EventMention told in mentions)
        {
            if (told.Sentence - mention.Sentence is < 1 or > Reach || told.Participants.Count != 2 || tree.Child(told.Trigger, Relation.Cop) < 0 || tree.Child(told.Trigger, Relation.Nsubj) is not (>= 0 and int it) || tree.Lemma(it) is not ("it" or "this")) continue;
            if (told.Participants.Any(actor => actor.Id == met.Id) && told.Participants.FirstOrDefault(actor => actor.Id != met.Id) is { Kind: ActorKind.Person } person
                && (actors.Representation.BodyOf(person.Id) is not { } body || body == actors.Representation.BodyOf(holder.Id))) return person;
        }

        return null;
    }

    /// <summary>"A met the president of Norland. She said that the talks with B were useful": whom the talks are said to be with.</summary>
    ActorReference? Partner(ActorReference actor, Representation representation, string body)
    {
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        int told = tree.Document.Sentences.IndexOf(actor.Head);
        for (int token = sentences[told].End; token < sentences[Math.Min(sentences.Length - 1, told + Reach)].End; token++)
            if (tree.Heads[token] is >= 0 and int contact && tree.Case(token) == "with" && tree.Lemma(contact) is "talk" or "meeting" or "meet" or "discussion" && !tree.Has(contact, Relation.Amod, "separate")
                && actors.ReadAlone(token) is [{ Kind: ActorKind.Person } person] && actors.Names.EntityAt(token) == person.Id && representation.BodyOf(person.Id) is null && !representation.IsFormer(person.Id) && representation.MayActFor(person.Id, body) && !actors.Names.IsNamedBetween(person.Id, 0, actor.First)) return person;
        return null;
    }

    /// <summary>"A says", "A's trip comes as".</summary>
    bool IsSubject(int token) => tree.Heads[token] != ParseLayer.Unparsed
        && (tree.Relations[token] is Relation.Nsubj or Relation.NsubjPass || tree.Relations[token] == Relation.NmodPoss && tree.Heads[token] is >= 0 and int own && tree.Relations[own] is Relation.Nsubj or Relation.NsubjPass);

    /// <summary>Is it a name at the beginning of its sentence, without a title before or behind it?</summary>
    bool IsBare(int token) =>
        actors.Names.NameAt(token) is >= 0 and int name && actors.Names.Name(name) is var whole && whole.First == tree.SentenceOf(token).First && whole.End - whole.First > 1 && tree.Child(token, Relation.Appos) < 0;

    /// <summary>"An envoy of the Union met B. … The envoy, A, said": whoever stands beside the office when it is spoken of again.</summary>
    ActorReference? Beside(ActorReference actor, string title)
    {
        const int reach = 3;
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        int told = tree.Document.Sentences.IndexOf(actor.Head);
        for (int token = sentences[told].End; token < sentences[Math.Min(sentences.Length - 1, told + reach)].End; token++)
        {
            if (tree.Heads[token] == ParseLayer.Unparsed || tree.Xpos[token] != "NN" || !title.EndsWith(tree.Lemma(token), StringComparison.Ordinal) || !actors.IsOffice(tree.Lemma(token)) || tree.Child(token, Relation.Det) is not (>= 0 and int the) || tree.Lemma(the) != "the") continue;
            if (tree.Child(token, Relation.Appos) is >= 0 and int name && actors.Names.Is(name, NameType.Person) && actors.Owners(token).Count == 0 && actors.ReadAlone(name) is [{ Kind: ActorKind.Person } person]
                && !actors.Names.IsNamedBetween(person.Id, 0, actor.First)) return person;
        }

        return null;
    }

    ActorReference? Find(ActorReference actor)
    {
        if (actors.Representation is not { } representation || representation.BodyOf(actor.Id) is not { } body) return null;
        string title = representation.TitleOf(actor.Id);
        if (Beside(actor, title) is { } beside) return beside;
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        int told = tree.Document.Sentences.IndexOf(actor.Head);
        int opening = Array.FindIndex(sentences, sentence => tree.Document.Blocks.Blocks[sentence.Block].Kind == BlockKind.Body);
        if (opening < 0 || told < opening || told > opening + 1) return null;
        if (Partner(actor, representation, body) is { } partner) return partner;
        for (int token = sentences[told].End; token < sentences[Math.Min(sentences.Length - 1, told + Reach)].End; token++)
        {
            if (!IsSubject(token) || actors.ReadAlone(token) is not [{ Kind: ActorKind.Person } person] || actors.Names.EntityAt(token) != person.Id || representation.IsSpokesman(person.Id)) continue;
            // "A Norwegian envoy met B. A spent an hour with him": of whom no office is told
            if (representation.BodyOf(person.Id) is null && representation.MayActFor(person.Id, body) && General.Contains(title) && (IsBare(token) || representation.IsFormer(person.Id)) && !actors.Names.IsNamedBetween(person.Id, 0, actor.First)) return person;
            if (representation.BodyOf(person.Id) != body || actors.Names.IsNamedBetween(person.Id, sentences[opening].First, actor.First)) return null;
            return General.Contains(title) || representation.IsCalled(person.Id, title) ? person : null;
        }

        return null;
    }
}
