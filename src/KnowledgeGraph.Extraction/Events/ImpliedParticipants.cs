using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds who takes part in a contact whose own words do not say it, by what was told before.</summary>
sealed class ImpliedParticipants(DependencyTree tree, ActorReader actors, StatusRules statusRules, ContactWords words, ParticipantReader participants, List<EventMention> mentions)
{
    static readonly HashSet<string> Coming = new(StringComparer.Ordinal) { "will", "shall", "would" };

    static readonly HashSet<string> SettingOut = new(StringComparer.Ordinal) { "depart", "leave", "travel", "embark", "begin", "start", "fly", "tour" };

    /// <summary>"The talks will also be attended by C": with those who were told to have them, or to have come for them. False where nobody is joined.</summary>
    public bool Join(RuleMatch match, Outlook outlook, List<ActorReference> who, List<ActorReference> all)
    {
        int reach = match.Rule.Has("listed") ? 4 : 2;
        if (who.Count == 0 || OutlookAlgebra.IsNegative(outlook) || outlook == Outlook.Proposed) return false;
        int sentence = tree.Document.Sentences.IndexOf(match.Trigger);
        EventMention? told = mentions.FindLast(mention => mention.Kind is EventKind.Meeting or EventKind.Call && mention.Participants.Count >= 2 && mention.Trigger < match.Trigger)
            ?? mentions.FindLast(mention => mention.Kind == EventKind.Visit && mention.Participants.All(actor => actor.IsPerson));
        if (told is null || sentence - told.Sentence > reach || OutlookAlgebra.IsNegative(told.Outlook) || told.Outlook == Outlook.Postponed || outlook == Outlook.Planned && told.Outlook == Outlook.Held && told.Kind != EventKind.Visit) return false;
        // "participants in the call included A and B": with whoever had it, and in the place of those of their side who were not named
        if (match.Rule.Has("listed"))
        {
            if (told.Participants.All(one => who.Exists(actor => actors.Representation.Same(actor, one)))) return false;
            told = Named(told, who);
        }
        else if (tree.Upos[match.Trigger] == Upos.Noun)
        {
            // "after the meeting, the Secretary General of the Union said": who speaks for a side was there for it
            if (who is not [var speaker] || !speaker.IsPerson || speaker.First > 0 && tree.Lemma(speaker.First - 1).StartsWith("spokes", StringComparison.Ordinal)) return false;
            if (!told.Participants.Any(one => !one.IsPerson && one.Id == actors.Representation.BodyOf(speaker.Id))) return false;
        }
        else if (who.TrueForAll(actor => told.Participants.Any(one => actors.Representation.Same(one, actor)))) return false;
        // ministers beside their presidents are the delegations that these lead
        else if (!words.IsForPart(match.Trigger) && who.Exists(actor => told.Participants.Any(one => one.IsPerson && one.Id != actor.Id && actors.Representation.CountryOf(one.Id) is { } country && country == actors.Representation.CountryOf(actor.Id)))) return false;
        all.AddRange(told.Participants.Where(one => !who.Exists(actor => actors.Representation.Same(actor, one) || actors.Representation.BodyOf(actor.Id) is { } body && body == one.Id)).Select(actor => actor with { Head = match.Trigger, First = match.Trigger, End = match.Trigger + 1 }));
        return all.Count > 0;
    }

    /// <summary>The contact with those who were only told by their offices named, where as many are.</summary>
    EventMention Named(EventMention told, List<ActorReference> who)
    {
        int unnamed = told.Participants.Count(one => one.Kind == ActorKind.OfficeHolder);
        if (unnamed == 0 || who.Count < unnamed || !who.TrueForAll(actor => actor.IsPerson)) return told;
        EventMention named = told.With([.. told.Participants.Where(one => one.Kind != ActorKind.OfficeHolder), .. who.Select(actor => actor with { Head = told.Trigger, First = told.Trigger, End = told.Trigger + 1 })]);
        mentions[mentions.IndexOf(told)] = named;
        return named;
    }

    /// <summary>"A flew to Oslo. Talks with B are set for Friday": the one person told of just before who speaks for another side. A present tense is that of what was told.</summary>
    public (List<ActorReference> Who, Outlook Outlook) Implied(int trigger, List<ActorReference> whom, int sentence, Outlook outlook)
    {
        const int reach = 2;
        // "the trip will include stops in A and B": of whoever is on it
        EventMention? told = mentions.FindLast(mention => mention.Trigger < trigger && !OutlookAlgebra.IsNegative(mention.Outlook) && (whom.Count > 0 || mention.Kind == EventKind.Visit));
        if (whom.Count == 0 && (told is null || sentence - told.Sentence > reach)) return Traveller(sentence) is var (traveller, coming) ? ([traveller with { Head = trigger, First = trigger, End = trigger + 1 }], coming && outlook is Outlook.Present or Outlook.Open ? Outlook.Planned : outlook) : ([], outlook);
        ActorReference[] others = told is null || sentence - told.Sentence > reach ? [] : [.. told.Participants.Where(actor => actor.IsPerson && !whom.Exists(one => BodyOf(one) == BodyOf(actor)))];
        if (others.Length > 1) others = Recurring(others, trigger);
        if (others is not [var only])
            return whom.TrueForAll(actor => actor.IsPerson) && Protagonist(trigger) is { } hero && !whom.Exists(one => BodyOf(one) == BodyOf(hero)) ? ([hero with { Head = trigger, First = trigger, End = trigger + 1 }], outlook) : ([], outlook);
        return ([only with { Head = trigger, First = trigger, End = trigger + 1 }], outlook is Outlook.Present or Outlook.Open ? told!.Outlook : outlook);
    }

    /// <summary>Who has been told of from the first contact of an article, and with more others than anybody else in it; null for none.</summary>
    ActorReference? Protagonist(int before)
    {
        const int several = 2;
        Dictionary<string, HashSet<string>> others = new(StringComparer.Ordinal);
        foreach (EventMention mention in mentions)
            if (mention.Trigger < before && mention.Kind is EventKind.Meeting or EventKind.Call)
                foreach (ActorReference one in mention.Participants)
                    if (one.IsPerson)
                    {
                        if (!others.TryGetValue(one.Id, out HashSet<string>? met)) others[one.Id] = met = new(StringComparer.Ordinal);
                        met.UnionWith(mention.Participants.Where(other => other.Id != one.Id).Select(other => other.Id));
                    }

        if (mentions.Find(mention => mention.Kind is EventKind.Meeting or EventKind.Call && mention.Participants.Count > 1) is not { } first || first.Trigger >= before) return null;
        ActorReference[] leading = [.. first.Participants.Where(one => one.IsPerson && others[one.Id].Count >= several && others.All(other => other.Key == one.Id || other.Value.Count < others[one.Id].Count))];
        return leading is [var only] ? only : null;
    }

    /// <summary>"A met B and C. Talks with D were put off": of those who met, the one of whom other contacts are told too.</summary>
    ActorReference[] Recurring(ActorReference[] all, int trigger) =>
        [.. all.Where(one => mentions.Count(mention => mention.Trigger < trigger && mention.Kind is EventKind.Meeting or EventKind.Call && !OutlookAlgebra.IsNegative(mention.Outlook) && mention.Participants.Any(actor => actor.Id == one.Id)) > 1)];

    /// <summary>"A toured Norland, where he met B and C": nobody meets himself, and so "he" is who is told to have gone there; none where it is said well.</summary>
    public List<ActorReference> Above(int pronoun, List<ActorReference> whom, List<ActorReference> who)
    {
        if (whom.Count == 0 || tree.Xpos[pronoun] != "PRP" || tree.Lemma(pronoun) is "they" or "we" or "I" or "it" or "you" || who.Count > 0 && !who.TrueForAll(actor => whom.Exists(one => one.Id == actor.Id))) return [];
        for (int clause = tree.Heads[pronoun]; clause >= 0; clause = tree.Heads[clause])
        {
            if (tree.Relations[clause] is not (Relation.AclRelcl or Relation.AdvclRelcl)) continue;
            for (int verb = tree.Heads[clause]; verb >= 0; verb = tree.Heads[verb])
                if (tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && subject < pronoun && actors.ReadAlone(subject) is [{ IsPerson: true } above] && !whom.Exists(one => one.Id == above.Id)) return [above with { Head = pronoun, First = pronoun, End = pronoun + 1 }];
        }

        return [];
    }

    /// <summary>"A said that Norland would join after talks with Norland's president": a country is not beside who leads it, and so the nearest subject above of another side is who is meant; none where it is said well.</summary>
    public List<ActorReference> Beyond(int trigger, List<ActorReference> who, List<ActorReference> whom)
    {
        if (tree.Upos[trigger] != Upos.Noun || tree.Case(trigger).Length == 0 || tree.Child(trigger, Relation.NmodPoss) >= 0 || who.Count == 0 || whom.Count == 0 || !who.TrueForAll(actor => !actor.IsPerson && whom.TrueForAll(one => one.IsPerson && BodyOf(one) == actor.Id))) return [];
        for (int clause = tree.Heads[trigger]; clause >= 0; clause = tree.Heads[clause])
            if (tree.Child(clause, Relation.Nsubj) is >= 0 and int subject && subject != trigger && actors.Read(subject) is { Count: > 0 } above && above.TrueForAll(actor => !whom.Exists(one => BodyOf(one) == BodyOf(actor))))
                return above;
        return [];
    }

    /// <summary>"A's negotiator said that talks with B would begin": A's.</summary>
    public List<ActorReference> Sides(List<ActorReference> speakers, List<ActorReference> whom) =>
        [.. speakers.Select(speaker => BodyOf(speaker) is var body && body != speaker.Id ? speaker with { Id = body, Kind = ActorGazetteer.KindOf(body) } : speaker)
            .Where(side => !side.IsPerson && !whom.Exists(one => BodyOf(one) == side.Id)).DistinctBy(side => side.Id)];

    /// <summary>"A spokesman said that before the talks with B": his side has them, and not he.</summary>
    public bool IsSpokenFor(List<ActorReference> who, List<ActorReference> whom) =>
        who is [{ IsPerson: true } speaker] && whom.Count > 0 && whom.TrueForAll(actor => actor.Kind == ActorKind.Country) && actors.Representation.IsSpokesman(speaker.Id);

    /// <summary>"President A is open to peace talks with Norland": who offers or refuses a state, or a movement, talks does so for his own, which would hold them.</summary>
    public bool IsOfStates(int trigger, Outlook outlook, List<ActorReference> who, List<ActorReference> whom) =>
        outlook is Outlook.Proposed or Outlook.Refused && tree.Upos[trigger] == Upos.Noun && statusRules.Processes.Contains(tree.Lemma(trigger))
        && who is [{ Kind: ActorKind.Person } speaker] && BodyOf(speaker) is var body && body != speaker.Id && whom.Count > 0 && whom.TrueForAll(actor => !actor.IsPerson && actor.Id != body);

    /// <summary>"a statement issued after peace talks in Oslo": between the government and the rebels of whom the article tells; nobody where it tells of others, or where somebody else is there.</summary>
    public List<ActorReference> Fighting(int trigger, List<ActorReference> who)
    {
        if (actors.Conflict is not var (country, rebels)) return [];
        who = [.. who.Select(actor => actor.Kind == ActorKind.OfficeHolder && actors.Representation.TitleOf(actor.Id).StartsWith("spokes", StringComparison.Ordinal) ? actor with { Id = BodyOf(actor), Kind = ActorGazetteer.KindOf(BodyOf(actor)) } : actor)];
        if (who.Exists(actor => BodyOf(actor) != country && BodyOf(actor) != rebels)) return [];
        return [.. new[] { country, rebels }.Select(id => who.Find(actor => BodyOf(actor) == id) is { Id: not null } told ? told : new ActorReference(id, ActorGazetteer.KindOf(id), trigger, trigger, trigger + 1))];
    }

    /// <summary>
    /// "A has hosted six-party talks, bringing together B, C, D, E and F", "A is a member of the six. The six-party talks also include": the one
    /// country that makes their number; none where that is said of no country.
    /// </summary>
    public List<ActorReference> Missing(int trigger, List<ActorReference> all)
    {
        int sentence = tree.Document.Sentences.IndexOf(trigger);
        for (int current = sentence; current >= Math.Max(0, sentence - 1); current--)
        {
            Sentence tokens = tree.Document.Sentences.Sentences[current];
            for (int verb = tokens.First; verb < tokens.End; verb++)
                if (tree.Relations[verb] == Relation.Root && tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && IsHostOrMember(verb, trigger) && actors.Read(subject) is [{ Kind: ActorKind.Country } one] && !all.Exists(actor => actor.Id == one.Id))
                    return [one with { Head = trigger, First = trigger, End = trigger + 1 }];
        }

        return [];
    }

    /// <summary>"The talks will begin on Monday. This is the fifth round of talks involving A and B": the talks told of just before; null for none.</summary>
    public EventMention? Announced(int trigger)
    {
        int predicate = tree.Relations[trigger] == Relation.Nmod && tree.Case(trigger) == "of" ? tree.Heads[trigger] : trigger;
        if (tree.Child(predicate, Relation.Cop) is not (>= 0 and int be) || tree.Xpos[be] != "VBZ" || tree.Child(predicate, Relation.Nsubj) is not (>= 0 and int it) || tree.Lemma(it) is not ("this" or "it")) return null;
        int sentence = tree.Document.Sentences.IndexOf(trigger);
        return mentions.FindLast(mention => mention.Trigger < trigger && sentence - mention.Sentence == 1 && mention.Word == tree.Lemma(trigger));
    }

    /// <summary>"has hosted the talks", "is a member of the group".</summary>
    bool IsHostOrMember(int predicate, int trigger) =>
        tree.Lemma(predicate) is "host" && tree.IsBelow(trigger, predicate) || tree.Lemma(predicate) is "member" or "party" or "participant" or "one" && tree.Child(predicate, Relation.Cop) >= 0;

    /// <summary>"Six-nation talks opened. Envoys of A, B, C, D, E and F are taking part": the talks told of just before whose number they are; null for none.</summary>
    public EventMention? Numbered(int trigger, int count, PartyNumber parties)
    {
        const int reach = 3;
        int sentence = tree.Document.Sentences.IndexOf(trigger);
        EventMention? told = mentions.FindLast(mention => mention.IsAnaphoric && mention.Participants.Count == 0 && mention.Trigger < trigger && parties.Of(mention.Trigger) is not null);
        return told is not null && sentence - told.Sentence <= reach && parties.Of(told.Trigger) == count ? told : null;
    }

    /// <summary>"Norway sent a delegation": its own, where no more is said of it.</summary>
    public List<ActorReference> Sent(ReadOnlySpan<int> group, ReadOnlySpan<int> senders) =>
        group is not [var head, ..] ? [] : [.. participants.Read(senders, false).Select(BodyOf).Distinct(StringComparer.Ordinal)
            .Select(body => new ActorReference(body, ActorGazetteer.KindOf(body), head, head, head + 1)).Where(actor => !actor.IsPerson)];

    /// <summary>"A and B officials have begun … . Officials will meet next week": those of the sentences before, when they are of several.</summary>
    public List<ActorReference> Recall(int head, int sentence)
    {
        const int reach = 2;
        if (tree.Xpos[head] != "NNS" || tree.FirstChild(head) >= 0) return [];
        for (int token = head - 1; token >= tree.Document.Sentences.Sentences[Math.Max(0, sentence - reach)].First; token--)
            if (tree.Heads[token] != ParseLayer.Unparsed && tree.Lemma(token) == tree.Lemma(head) && actors.ReadAlone(token) is { Count: > 0 } before) return before.Count > 1 ? before : [];
        return [];
    }

    /// <summary>"It is a pleasure to welcome", "wonderful to be able to host", "good to see": what the speaker does.</summary>
    public bool IsPleasure(int verb) =>
        tree.Child(verb, Relation.Mark) >= 0 && tree.Child(verb, Relation.Nsubj) < 0 && tree.Heads[verb] is >= 0 and int head && (tree.Lemma(head) == "able" && tree.Child(head, Relation.Nsubj) < 0 ? tree.Heads[head] : head) is >= 0 and int felt && (statusRules.Feelings.Contains(tree.Lemma(felt)) || statusRules.Joys.Contains(tree.Lemma(felt)))
        && (tree.Child(felt, Relation.Nsubj) is var subject && (subject < 0 || tree.Lemma(subject) is "it" or "this"));

    /// <summary>"will depart Saturday for a tour of the region. The trip will include": who sets out in the sentence before, where no place is told.</summary>
    (ActorReference Person, bool IsToCome)? Traveller(int sentence)
    {
        if (sentence == 0) return null;
        Sentence before = tree.Document.Sentences.Sentences[sentence - 1];
        for (int verb = before.End - 1; verb >= before.First; verb--)
            if (tree.Heads[verb] != ParseLayer.Unparsed && tree.Upos[verb] == Upos.Verb && SettingOut.Contains(tree.Lemma(verb)) && tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && actors.ReadAlone(subject) is [{ IsPerson: true } person])
                return (person, tree.HasAny(verb, Relation.Aux, Coming) || tree.Relations[verb] == Relation.Xcomp);
        return null;
    }

    string BodyOf(ActorReference actor) => actors.Representation.BodyOf(actor.Id) ?? actor.Id;

    /// <summary>The "her" of "her counterpart A" or "her Norwegian colleague", at the name or the noun; −1 for none.</summary>
    public int Counterpart(int head)
    {
        int hers = tree.Child(head, Relation.NmodPoss);
        if (hers < 0) return -1;
        for (int token = hers + 1; token < Math.Min(hers + 4, tree.Heads.Length); token++)
            if (tree.Lemma(token) is "counterpart" or "colleague") return hers;
        return -1;
    }
}
