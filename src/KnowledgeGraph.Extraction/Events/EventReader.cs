using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads every passage of a document that reports a contact.</summary>
public sealed class EventReader(
    RuleSet rules, DependencyTree tree, ActorReader actors, StatusReader statuses, DateReader dates, PlaceReader places, OccasionReader occasions, ActorGazetteer gazetteer, StatusRules statusRules, Func<IEnumerable<ActorReference>> authors,
    ExtractionTrace? trace)
{
    readonly Document _document = tree.Document;
    readonly List<EventMention> _mentions = [];
    readonly StayReader _stays = new(tree, actors, places);
    readonly HostReader _hosts = new(tree, actors);
    readonly JointContact _jointness = new(tree, actors, statusRules);
    readonly EventEvidence _evidence = new(tree.Document, actors, gazetteer, statuses);
    readonly GatheringReader _gatherings = new(tree);
    readonly ContactWords _words = new(tree, statusRules);
    readonly InvitationReader _invitations = new(tree, actors);
    readonly SceneReader _scenes = new(tree, actors.Names, places, dates);
    readonly Calendar _calendar = new(tree.Document.Article.Published, statusRules);

    /// <summary>In text order.</summary>
    public IReadOnlyList<EventMention> Read()
    {
        Sentence[] sentences = _document.Sentences.Sentences;
        List<AttendeeList> lists = AttendeeList.All(tree, actors);
        for (int i = 0; i < sentences.Length; i++)
        {
            BlockKind block = _document.Blocks.Blocks[sentences[i].Block].Kind;
            if (block is not (BlockKind.Body or BlockKind.Headline or BlockKind.ListItem)) continue;
            if (lists.Exists(list => list.Sentence == i)) continue;
            for (int token = sentences[i].First; token < sentences[i].End; token++)
            {
                if (tree.Heads[token] == ParseLayer.Unparsed) break;
                foreach (RuleMatch match in rules.AllAt(tree, token))
                    if (Build(match, i, block == BlockKind.Headline)) break;
            }
        }

        foreach (AttendeeList list in lists) Add(list);
        new LeadNames(tree, actors).Give(_mentions);
        new GatheringMentions(tree, actors).Settle(_mentions);
        return _mentions;
    }

    /// <summary>"The leaders that took part:" and a line for each: they were at the contact told of last before, with those who were told to have had it.</summary>
    void Add(AttendeeList list)
    {
        EventMention? told = _mentions.FindLast(mention => mention.Trigger < list.Trigger && mention.Kind != EventKind.Visit && mention.Participants.Any(actor => actor.IsPerson))
            ?? _mentions.FindLast(mention => mention.Trigger < list.Trigger && mention.Kind == EventKind.Summit);
        List<ActorReference> participants = Union(told is null ? [.. authors()] : [.. told.Participants], list.Attendees);
        participants.RemoveAll(actor => !actor.IsPerson && participants.Exists(person => person.IsPerson && actors.Representation?.BodyOf(person.Id) == actor.Id));
        if (participants.Count < 2) return;
        int word = told?.Trigger ?? -1;
        for (int token = 0; token < list.Trigger; token++)
            if (statusRules.Contacts.Contains(tree.Lemma(token)) && tree.Heads[token] >= ParseLayer.Root && dates.Read(token, SentenceOf(token), -1, []).First >= 0)
            {
                word = token;
                break;
            }

        EventKind kind = participants.Count > Few ? EventKind.Summit : told?.Kind ?? EventKind.Meeting;
        _mentions.Add(new EventMention
        {
            Rule = "attendee-list",
            Trigger = list.Trigger,
            Sentence = list.Sentence,
            Kind = kind,
            Participants = participants,
            IsJoint = kind != EventKind.Summit,
            Word = word < 0 ? tree.Lemma(list.Trigger) : tree.Lemma(word),
            IsHeadline = false,
            Outlook = told is null || told.Outlook == Outlook.Open ? Outlook.Held : told.Outlook,
            Date = word < 0 ? EventDate.Unknown : dates.Read(word, SentenceOf(word), -1, []).Date,
            Place = told?.Place,
            Occasion = told?.Occasion,
            Steps = _evidence.Steps(participants, EventDate.Unknown, false),
            Span = _document.Span(list.First, list.End),
        });
    }

    bool Stands(ActorReference first, ActorReference second) => actors.Representation?.Same(first, second) ?? first.Id == second.Id;

    /// <summary>False when the rule finds no actors, and the next may try.</summary>
    bool Build(RuleMatch match, int sentence, bool headline)
    {
        int trigger = match.Trigger;
        TextSpan span = _document.Span(trigger, trigger + 1);
        // "leaders gathered, among them A": the verb says when
        Outlook outlook = statuses.Read(match["at"] is [var verb, ..] && tree.Upos[verb] == Upos.Verb ? verb : trigger, headline);
        // "participants in the upcoming summit include A": the present tense is that of the list
        if (outlook is Outlook.Present or Outlook.Open && match["at"] is [var coming, ..] && statuses.IsModifiedAsToCome(coming)) outlook = Outlook.Planned;
        // "will attend the summit, hosted by A": the participle has no tense of its own
        if (match.Rule.Has("participle") && tree.Lemma(trigger) != "attend" && match["at"] is [var hosted, ..] && _mentions.FindLast(mention => mention.Gathering == hosted) is { } attended) outlook = attended.Outlook;
        if (match.Rule.Options.TryGetValue("status", out string? status) && outlook != Outlook.Hypothetical)
        {
            Outlook told = Enum.Parse<Outlook>(status, true);
            if (StatusReader.IsNegative(told) && StatusReader.IsNegative(outlook))
            {
                trace?.Reject("status", span, match.Rule.Name, "a refusal that is itself denied");
                return true;
            }

            outlook = StatusReader.IsNegative(outlook) ? outlook : told;
        }

        if (outlook == Outlook.Hypothetical || _words.IsQuestion(sentence))
        {
            trace?.Reject("status", span, match.Rule.Name, "a condition or a question");
            return true;
        }

        bool persons = match.Rule.Has("persons");
        List<ActorReference> who = Read(match["who"], persons);
        List<ActorReference> whom = Read(After(trigger, match["whom"]), persons);
        if (whom.Count == 0 && who.Count > 0 && !persons) whom = ReadLocal(match, who, sentence);
        List<ActorReference> all = Read(match["all"], persons);
        // "A and B held talks. C cancelled a new round": not theirs
        if (match.Rule.Has("again") && who.Count > 0 && !who.TrueForAll(actor => actors.Company.Before(trigger).Any(one => Stands(one, actor)))) return false;
        if (match.Rule.Has("again")) all = [.. actors.Company.Before(trigger).Select(actor => actor with { Head = trigger, First = trigger, End = trigger + 1 })];
        if (match.Rule.Has("joined") && !Join(match, outlook, who, all)) return false;
        if (match.Rule.Has("recalled") && who.Count == 0 && match["who"] is [var bare]) who = Recall(bare, sentence);
        // "our call in April", said by one of two to the other
        if (match.Rule.Has("anaphoric") && who.Count == 1 && match["who"] is [var our] && tree.Lemma(our) is "our" or "we" && tree.Child(trigger, Relation.Nmod) is var with && (with < 0 || tree.Case(with) is not ("with" or "between")) && actors.Addressee(our) is { } other) who.Add(other);
        if (who.Count == 0 && whom.Count > 0 && persons && IsPleasure(trigger)) who = [.. actors.Voice(trigger).Where(actor => actor.IsPerson).Select(actor => actor with { Head = trigger, First = trigger, End = trigger + 1 })];
        if (match.Rule.Has("implied") && who.Count == 0 && (whom.Count > 0 || match["place"].Length > 0)) (who, outlook) = Implied(trigger, whom, sentence, outlook);
        if (match.Rule.Has("hosted") && who is [var visitor] && _invitations.Of(trigger, visitor, _mentions) is { } host) whom = [host];
        if (who.Count == 0 && match["sender"] is [_, ..] senders) who = Sent(match["who"], senders);
        List<ActorReference> also = Read(match["also"], true);
        if (who.Count == 0 && whom.Count > 0 && headline && tree.Upos[trigger] is Upos.Noun or Upos.Propn) who = [.. authors()];
        whom.RemoveAll(actor => who.Exists(one => one.Id == actor.Id));
        if (match.Rule.Has("visiting") && !(outlook == Outlook.Held && _stays.IsAtHost(who, whom, sentence, _mentions))) return false;
        EventKind kind = Enum.Parse<EventKind>(match.Rule.Gives, true);
        if (kind == EventKind.Meeting) who = Union(Read(match["guest"], persons), who);
        if (kind == EventKind.Meeting && (tree.Lemma(trigger) == "summit" || char.IsUpper(_document.Form(trigger)[0]) && (!headline || match.Rule.Has("named"))) && (whom.Exists(IsBody) || all.Exists(IsBody) || who.Exists(IsBody)))
        {
            // "the A-B summit" of a country and a body is one of both
            bool ofBoth = match.Rule.Has("named") && all.Count == 2 && !all.TrueForAll(IsBody) && (!headline || tree.Lemma(trigger) == "summit");
            if (match.Rule.Has("named") && !ofBoth || all.Count > 0 && !ofBoth && tree.Upos[trigger] == Upos.Propn && tree.Case(trigger).Length > 0)
            {
                trace?.Reject("actor", span, match.Rule.Name, "the name of a gathering with a body does not say who attends");
                return false;
            }

            kind = EventKind.Summit;        // a summit with a body has more attendees than are named
            who = Union(Union(who, whom), all);
        }

        if (kind == EventKind.Meeting && match.Rule.Has("several") && Union(Union(who, whom), all).Select(BodyOf).Distinct(StringComparer.Ordinal).Count() < 2) return false;
        bool alone = whom.Count == 0 && all.Count == 0 && match.Rule.Roles.Any(role => role is { Name: "whom", Optional: false });
        if (kind == EventKind.Meeting && Math.Max(all.Count, who.Count) > Few && !alone) kind = EventKind.Summit;
        // "ministers of many countries, including A and B, met": they are some of more
        if (kind == EventKind.Meeting && whom.Count == 0 && all.Count == 0 && who.Count > 0 && who.TrueForAll(_words.IsExample)) kind = EventKind.Summit;
        if (kind == EventKind.Meeting && _words.IsRemote(trigger)) kind = EventKind.Call;
        if (kind == EventKind.Call && tree.Upos[trigger] == Upos.Verb && IsThere(trigger) && !_words.IsRemote(trigger)) kind = EventKind.Meeting;
        if (kind == EventKind.Call && _words.IsSpoken(trigger) && occasions.IsAtMargins(trigger, _document.Sentences.Sentences[sentence])) kind = EventKind.Meeting;
        bool anaphoric = match.Rule.Has("anaphoric");
        if (anaphoric && outlook == Outlook.Present) outlook = Outlook.Open;
        int before = _mentions.Count;
        bool pairs = match.Rule.Has("named") && kind == EventKind.Summit && who.Exists(IsBody) && !who.TrueForAll(IsBody);
        if (kind is EventKind.Visit or EventKind.Summit) ReadAttendance(match, kind, sentence, headline, outlook, who, all);
        else if (all.Count >= 2 || all.Count == 1 && who.Count > 0) Add(match, kind, sentence, headline, outlook, Union(all, who), true, -1, []);
        else if (whom.Count == 0 && who.Count >= 2 && !match.Rule.Roles.Any(role => role is { Name: "whom", Optional: false })) Add(match, kind, sentence, headline, outlook, who, true, -1, []);
        else if (also.Count > 0 && who.Count > 0 && whom.Count > 0) Add(match, kind, sentence, headline, outlook, Union(Union(who, whom), also), true, -1, []);
        else if (who.Count == 0 && whom.Count >= 2 && match.Rule.Has("joint")) Add(match, kind, sentence, headline, outlook, whom, true, -1, []);
        else if (who.Count > 0 && whom.Count > 0) ReadMeeting(match, kind, sentence, headline, outlook, who, whom);
        else if (anaphoric) Add(match, kind, sentence, headline, outlook, Union(who, whom), false, -1, []);
        if (_mentions.Count == before) trace?.Reject("actor", span, match.Rule.Name, $"found {who.Count} who meet and {whom.Count} whom they meet");
        // the clause around "the A-B summit" may tell who is there for A
        return _mentions.Count > before && !pairs;
    }

    /// <summary>"The talks will also be attended by C": with those who were told to have them, or to have come for them. False where nobody is joined.</summary>
    bool Join(RuleMatch match, Outlook outlook, List<ActorReference> who, List<ActorReference> all)
    {
        const int reach = 2;
        if (who.Count == 0 || StatusReader.IsNegative(outlook) || outlook == Outlook.Proposed) return false;
        int sentence = _document.Sentences.IndexOf(match.Trigger);
        EventMention? told = _mentions.FindLast(mention => mention.Kind is EventKind.Meeting or EventKind.Call && mention.Participants.Count >= 2 && mention.Trigger < match.Trigger)
            ?? _mentions.FindLast(mention => mention.Kind == EventKind.Visit && mention.Participants.All(actor => actor.IsPerson));
        if (told is null || sentence - told.Sentence > reach || StatusReader.IsNegative(told.Outlook) || told.Outlook == Outlook.Postponed || outlook == Outlook.Planned && told.Outlook == Outlook.Held && told.Kind != EventKind.Visit) return false;
        if (tree.Upos[match.Trigger] == Upos.Noun)
        {
            // "after the meeting, the Secretary General of the Union said": who speaks for a side was there for it
            if (who is not [var speaker] || !speaker.IsPerson || speaker.First > 0 && tree.Lemma(speaker.First - 1).StartsWith("spokes", StringComparison.Ordinal)) return false;
            if (!told.Participants.Any(one => !one.IsPerson && one.Id == actors.Representation?.BodyOf(speaker.Id))) return false;
        }
        else if (who.TrueForAll(actor => told.Participants.Any(one => Stands(one, actor)))) return false;
        // ministers beside their presidents are the delegations that these lead
        else if (!_words.IsForPart(match.Trigger) && who.Exists(actor => told.Participants.Any(one => one.IsPerson && one.Id != actor.Id && CountryOf(one) is { } country && country == CountryOf(actor)))) return false;
        all.AddRange(told.Participants.Where(one => !who.Exists(actor => Stands(actor, one) || actors.Representation?.BodyOf(actor.Id) == one.Id)).Select(actor => actor with { Head = match.Trigger, First = match.Trigger, End = match.Trigger + 1 }));
        return all.Count > 0;
    }

    /// <summary>"travelled to Oslo, where she visited troops and spoke with officials": face to face.</summary>
    bool IsThere(int verb)
    {
        if (tree.Relations[verb] == Relation.Conj) verb = tree.Heads[verb];
        return tree.Relations[verb] == Relation.AclRelcl && tree.Child(verb, Relation.Advmod) is >= 0 and int where && tree.Lemma(where) == "where";
    }

    /// <summary>"Norway sent a delegation": its own, where no more is said of it.</summary>
    List<ActorReference> Sent(ReadOnlySpan<int> group, ReadOnlySpan<int> senders) =>
        group is not [var head, ..] ? [] : [.. Read(senders, false).Select(BodyOf).Distinct(StringComparer.Ordinal)
            .Select(body => new ActorReference(body, ActorGazetteer.KindOf(body), head, head, head + 1)).Where(actor => !actor.IsPerson)];

    string BodyOf(ActorReference actor) => actors.Representation?.BodyOf(actor.Id) ?? actor.Id;

    /// <summary>"A flew to Oslo. Talks with B are set for Friday": the one person told of just before who speaks for another side. A present tense is that of what was told.</summary>
    (List<ActorReference> Who, Outlook Outlook) Implied(int trigger, List<ActorReference> whom, int sentence, Outlook outlook)
    {
        const int reach = 2;
        // "the trip will include stops in A and B": of whoever is on it
        EventMention? told = _mentions.FindLast(mention => mention.Trigger < trigger && !StatusReader.IsNegative(mention.Outlook) && (whom.Count > 0 || mention.Kind == EventKind.Visit));
        if (whom.Count == 0 && (told is null || sentence - told.Sentence > reach)) return Traveller(sentence) is { } traveller ? ([traveller with { Head = trigger, First = trigger, End = trigger + 1 }], outlook) : ([], outlook);
        if (told is null || sentence - told.Sentence > reach) return ([], outlook);
        ActorReference[] others = [.. told.Participants.Where(actor => actor.IsPerson && !whom.Exists(one => BodyOf(one) == BodyOf(actor)))];
        if (others is not [var only]) return ([], outlook);
        return ([only with { Head = trigger, First = trigger, End = trigger + 1 }], outlook is Outlook.Present or Outlook.Open ? told.Outlook : outlook);
    }

    static readonly HashSet<string> SettingOut = new(StringComparer.Ordinal) { "depart", "leave", "travel", "embark", "begin", "start", "fly", "tour" };

    /// <summary>"will depart Saturday for a tour of the region. The trip will include": who sets out in the sentence before, where no place is told.</summary>
    ActorReference? Traveller(int sentence)
    {
        if (sentence == 0) return null;
        Sentence before = SentenceOf(_document.Sentences.Sentences[sentence - 1].First);
        for (int verb = before.End - 1; verb >= before.First; verb--)
            if (tree.Heads[verb] != ParseLayer.Unparsed && tree.Upos[verb] == Upos.Verb && SettingOut.Contains(tree.Lemma(verb)) && tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && actors.ReadAlone(subject) is [{ IsPerson: true } person]) return person;
        return null;
    }

    /// <summary>"It is a pleasure to welcome", "good to see": what the speaker does.</summary>
    bool IsPleasure(int verb) =>
        tree.Child(verb, Relation.Mark) >= 0 && tree.Child(verb, Relation.Nsubj) < 0 && tree.Heads[verb] is >= 0 and int felt && (statusRules.Feelings.Contains(tree.Lemma(felt)) || statusRules.Joys.Contains(tree.Lemma(felt)))
        && (tree.Child(felt, Relation.Nsubj) is var subject && (subject < 0 || tree.Lemma(subject) is "it" or "this"));

    string? CountryOf(ActorReference actor) => actors.Representation?.CountryOf(actor.Id);

    /// <summary>"A and B officials have begun … . Officials will meet next week": those of the sentences before, when they are of several.</summary>
    List<ActorReference> Recall(int head, int sentence)
    {
        const int reach = 2;
        if (tree.Xpos[head] != "NNS" || tree.FirstChild(head) >= 0) return [];
        for (int token = head - 1; token >= _document.Sentences.Sentences[Math.Max(0, sentence - reach)].First; token--)
            if (tree.Heads[token] != ParseLayer.Unparsed && tree.Lemma(token) == tree.Lemma(head) && actors.ReadAlone(token) is { Count: > 0 } before) return before.Count > 1 ? before : [];
        return [];
    }

    /// <summary>So many who are all named make a meeting; more, a summit (the gold guide).</summary>
    const int Few = 6;

    static bool IsBody(ActorReference actor) => actor.Kind == ActorKind.Organization;

    void ReadMeeting(RuleMatch match, EventKind kind, int sentence, bool headline, Outlook outlook, List<ActorReference> who, List<ActorReference> whom)
    {
        if (whom.Count == 1 || _jointness.IsJoint(match, whom))
        {
            if (kind == EventKind.Meeting && who.Count + whom.Count > Few + 1) kind = EventKind.Summit;
            Add(match, kind, sentence, headline, outlook, Union(who, whom), whom.Count > 1 || who.Count > 1, -1, []);
            return;
        }

        int[] heads = [.. whom.Select(actor => actor.Head)];
        foreach (ActorReference counterpart in whom)
            Add(match, kind, sentence, headline, outlook, Union(who, [counterpart]), false, counterpart.Head, [.. heads.Where(head => head != counterpart.Head)],
                kind == EventKind.Meeting && _jointness.IsSpread(counterpart.Head) && actors.Representation?.CountryOf(counterpart.Id) is { } country ? new EventPlace(null, country, gazetteer.CountryOf(country)) : null);
    }

    void ReadAttendance(RuleMatch match, EventKind kind, int sentence, bool headline, Outlook outlook, List<ActorReference> who, List<ActorReference> all)
    {
        if (outlook == Outlook.Denied && statuses.Negated(match.Trigger)) outlook = Outlook.Refused;        // who does not attend stays away
        List<ActorReference> attending = Union(Union(who, all), Read(match["guest"], false));
        if (kind == EventKind.Visit) attending.RemoveAll(actor => !actor.IsPerson && !match.Rule.Has("bodies") && (StatusReader.IsNegative(outlook) || tree.Xpos[actor.Head] != "NNS" || !statusRules.Travellers.Contains(tree.Lemma(actor.Head))) && tree.Lemma(actor.Head) is not ("delegation" or "mission" or "team"));
        if (kind == EventKind.Summit) attending.RemoveAll(actor => actor.Kind == ActorKind.OfficeHolder && tree.Lemma(actor.Head).StartsWith("spokes", StringComparison.Ordinal));
        if (attending.Count == 0 || attending.Count == 1 && IsBody(attending[0]) && kind != EventKind.Visit) return;
        // who offers to host a summit has proposed none to anybody named
        if (kind == EventKind.Summit && outlook == Outlook.Proposed && attending.Count == who.Count && (tree.Lemma(match.Trigger) is "host" or "cohost" or "co-host" || match.Rule.Has("closed"))) return;
        if (match.Rule.Has("several") && attending.Select(actor => actors.Representation?.BodyOf(actor.Id)).OfType<string>().Distinct(StringComparer.Ordinal).Count() < 2 && !attending.Exists(_words.IsExample)) return;
        List<int> destinations = [];
        foreach (int token in match["place"]) destinations.AddRange(actors.Conjuncts(token));
        if (kind == EventKind.Summit)
        {
            // three to six who are named, one by one, and nobody else, meet; a gathering of a body has more attendees than are named
            bool few = (match.Rule.Has("closed") || attending.Count == 3 && match["at"] is [var three, ..] && _words.IsTrilateral(three) || tree.Lemma(match.Trigger) == "host" && attending.Count > who.Count) && attending.Count is >= 2 and <= Few && !attending.Exists(IsBody)
                && !attending.Exists(_words.IsExample);
            Add(match, few ? EventKind.Meeting : kind, sentence, headline, outlook, attending, few, -1, []);
        }

        // "to A, B and C, May 3-9": the days are those of the whole journey
        bool whole = destinations.Count > 1 && dates.OnlySpan(_document.Sentences.Sentences[sentence]);
        foreach (int token in destinations)
            if (places.Destination(token) is { } destination && !IsOfTown(destination, destinations) && !IsHome(match.Trigger, token, destination, attending))
                Add(match, kind, sentence, headline, outlook, attending, false, destinations.Count > 1 && !whole ? token : -1, destinations.Count > 1 && !whole ? [.. destinations.Where(other => other != token)] : [], destination);
    }

    /// <summary>"visited Porto, Portugal", read as two places: one journey.</summary>
    bool IsOfTown(EventPlace country, List<int> destinations) =>
        country is { Name: null, CountryIso3: not null } && destinations.Exists(token => places.Destination(token) is { Name: not null } town && town.CountryIso3 == country.CountryIso3);

    /// <summary>
    /// Who goes back to his own country or about in it visits none, "a French visit" of the French president is no visit to France, and
    /// "a Mideast tour" says of no country that it is visited.
    /// </summary>
    bool IsHome(int trigger, int destination, EventPlace place, List<ActorReference> visitors)
    {
        bool modifies = destination < trigger && tree.Relations[destination] is Relation.Amod or Relation.Compound;
        if (place.CountryIso3 is not { } country) return modifies;
        string home = "country:" + country;
        if ((modifies || tree.Lemma(trigger) == "return" && !IsForTalks(trigger)) && visitors.TrueForAll(visitor => (actors.Representation?.BodyOf(visitor.Id) ?? home) == home)) return true;
        return (place.Name is not null || actors.Names.NameAt(destination) < 0) && visitors.TrueForAll(visitor => actors.Representation?.IsOf(visitor.Id, home) == true);
    }

    /// <summary>"returns to the country for a new round of talks": it is not his own.</summary>
    bool IsForTalks(int verb) => tree.Child(verb, Relation.Obl) >= 0 && Enumerable.Range(verb, SentenceOf(verb).End - verb).Any(word => tree.Heads[word] == verb && tree.Case(word) == "for" && (statusRules.Contacts.Contains(tree.Lemma(word)) || statusRules.Parts.Contains(tree.Lemma(word))));

    void Add(
        RuleMatch match, EventKind kind, int sentence, bool headline, Outlook outlook, List<ActorReference> participants, bool joint, int own, int[] others, EventPlace? place = null)
    {
        // a country whose delegation's lead the article names is there in his person
        if (kind is EventKind.Meeting && actors.Delegations is { } delegations)
            participants = [.. participants.Select(actor => actor.Kind == ActorKind.Country && delegations.LeadOf(actor.Id) is { } lead ? actor with { Id = lead.Id, Kind = lead.Kind } : actor)];
        // "the A-B summit": those of their leaders whom the article names
        if (kind == EventKind.Meeting && tree.Lemma(match.Trigger) == "summit" && participants.TrueForAll(actor => actor.Kind == ActorKind.Country))
        {
            List<ActorReference> leaders = [.. participants.Select(actor => actors.Representation?.Holder("leader", actor.Id) is { } leader ? actor with { Id = leader, Kind = ActorGazetteer.KindOf(leader) } : actor)];
            if (leaders.TrueForAll(actor => actor.IsPerson)) participants = leaders;
        }

        // a person and the country he acts for are not both there
        if (kind is not EventKind.Visit) participants = [.. participants.Where(actor => actor.Kind != ActorKind.Organization || gazetteer.Knows(actor.Id))];
        participants = [.. participants.Where(actor => actor.IsPerson || !participants.Exists(person => person.IsPerson && (actors.Representation?.BodyOf(person.Id) == actor.Id || CountryOf(person) == actor.Id)))];
        if (kind == EventKind.Meeting && IsProcess(match, participants, outlook))
        {
            trace?.Reject("rule", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "a process between countries, of which no round is told");
            return;
        }

        if (participants.Count < 2 && kind is EventKind.Meeting or EventKind.Call && !match.Rule.Has("anaphoric")) return;
        if (kind == EventKind.Meeting && match["whom"].Length == 0 && match["all"].Length == 0 && IsDelegation(match.Trigger, participants, sentence))
        {
            trace?.Reject("actor", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "those who have come together from one country have not come to meet each other");
            return;
        }

        Sentence tokens = _document.Sentences.Sentences[sentence];
        bool told = kind == EventKind.Summit && match.Rule.Has("told") && match["at"].Length == 0;
        int gathering = kind != EventKind.Summit ? -1 : match["at"] is [var at, ..] ? at : told ? TheGathering(match.Trigger, sentence) : tree.Upos[match.Trigger] is Upos.Noun or Upos.Propn ? match.Trigger : -1;
        if (told && gathering < 0) return;
        // "will attend the Harbour Dialogue": no gathering attends itself
        if (gathering >= 0 && participants.Count > 1) participants = [.. participants.Where(actor => actor.IsPerson || actor.Head != gathering)];
        // whom a ceremony brings together are of several countries
        if (told && GatheringReader.IsCeremony(tree.Lemma(gathering)) && participants.Select(actor => CountryOf(actor) ?? actor.Id).Distinct(StringComparer.Ordinal).Count() < 2) return;
        if (kind == EventKind.Summit && gathering >= 0 && (IsOfPair(gathering, sentence) || told && IsAtMeeting(match, participants, sentence)))
        {
            trace?.Reject("rule", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "who comes along to a meeting of others");
            return;
        }

        if (told && outlook is Outlook.Present or Outlook.Open && statuses.Read(gathering, false) is Outlook.Held or Outlook.Open) outlook = Outlook.Held;
        (EventDate date, int dateFirst, int dateEnd) = dates.Read(match.Trigger, tokens, own, others);
        // "met today to prepare a further meeting": today is of the first
        if (match.Rule.Has("again") && dateFirst >= 0 && dateFirst < match.Trigger) (date, dateFirst, dateEnd) = (EventDate.Unknown, -1, -1);
        if (told && date.Phrase is null) date = dates.Read(gathering, SentenceOf(gathering), -1, []).Date;
        if (outlook == Outlook.Present) outlook = !(match.Rule.Has("ongoing") && (tree.Lemma(match.Trigger) == "be" || tree.Xpos[match.Trigger] == "VBG")) && _calendar.IsToCome(date) ? Outlook.Planned : Outlook.Held;
        // "told a news conference with A on Wednesday that she would": the last, whatever is still to come
        else if (outlook is Outlook.Open or Outlook.Held && _calendar.IsAfterPublication(date) && IsOfPastVerb(match.Trigger, dateFirst) && Dates.WeekBefore(date) is { } past) (outlook, date) = (Outlook.Held, past);
        // "they conferred about the summit of next June": what has been was not on a day to come
        else if (outlook == Outlook.Held && tree.Xpos[match.Trigger] == "VBD" && tree.Child(match.Trigger, Relation.Nsubj) >= 0 && _calendar.IsAfterPublication(date)) (date, dateFirst, dateEnd) = (EventDate.Unknown, -1, -1);
        // "agreed to open it, following talks Friday": the last, whatever is still to come
        else if (outlook == Outlook.Held && statusRules.Prepositions.GetValueOrDefault(tree.Case(match.Trigger)) == Outlook.Held && _calendar.IsAfterPublication(date) && Dates.WeekBefore(date) is { } last) date = last;
        else if (outlook is Outlook.Open or Outlook.Held && _calendar.IsAfterPublication(date)) outlook = Outlook.Planned;     // no news of tomorrow
        else if (outlook == Outlook.Open && _calendar.IsToCome(date)) outlook = Outlook.Planned;
        else if (outlook == Outlook.Planned && _calendar.IsPast(date) && statuses.IsPurposeOfDeed(match.Trigger)) outlook = Outlook.Held;
        int before = date.Phrase is null && kind != EventKind.Visit && participants.Count > 0 ? ToldBefore(tree.Upos[match.Trigger] is Upos.Noun or Upos.Propn ? match.Trigger : gathering, sentence) : -1;
        if (before >= 0 && dates.Read(before, SentenceOf(before), -1, []).Date is var earlier && !(outlook == Outlook.Held && _calendar.IsAfterPublication(earlier))) date = earlier;
        EventPlace? station = null;
        if (kind == EventKind.Meeting && places.Read(match.Trigger, tokens) is not { CountryIso3: not null } && IsOnJourney(participants, outlook) && _scenes.At(sentence) is { } scene && !IsElsewhere(participants, scene.Place))
        {
            station = scene.Place;
            if (date.Phrase is null) date = scene.Date;
        }

        if (_document.Article.Published is { } published) date = Dates.InLine(date, outlook, published);
        string? occasion = gathering >= 0 && kind == EventKind.Summit ? occasions.Name(gathering) : occasions.Read(match.Trigger, tokens);
        _mentions.Add(new EventMention
        {
            Rule = match.Rule.Name,
            Trigger = match.Trigger,
            Sentence = sentence,
            Kind = kind,
            KindIsOpen = kind == EventKind.Meeting && match.Rule.Has("open") || kind == EventKind.Call && _words.IsSpoken(match.Trigger),
            Participants = participants,
            IsJoint = joint,
            IsListing = match.Rule.Has("listing") && !participants.Exists(_words.IsExample),
            IsOfMore = match.Rule.Has("some"),
            IsAnaphoric = match.Rule.Has("anaphoric"),
            Word = tree.Lemma(gathering >= 0 ? gathering : match.Trigger),
            IsHeadline = headline,
            IsOther = _words.IsAnother(match.Trigger) && !(_words.IsOnceMore(match.Trigger) && !_mentions.Exists(told => told.Kind is EventKind.Meeting or EventKind.Call)) || match.Rule.Has("again") || match.Rule.Has("recalled") || IsAhead(match, participants, outlook, sentence, headline),
            IsApart = _words.IsApart(match.Trigger),
            IsWithOthers = participants.Any(_words.IsOthers),
            Outlook = outlook,
            IsHearsay = statuses.IsHearsay(match.Trigger),
            Date = date,
            Place = place ?? (match.Rule.Has("away") && gathering >= 0 ? places.Inside(gathering, tokens) : places.Read(match.Trigger, tokens)) ?? station ?? (told ? places.Read(gathering, SentenceOf(gathering)) : null) ?? (before >= 0 ? places.Read(before, SentenceOf(before)) : null) ?? places.Seat(occasion) ?? (kind == EventKind.Meeting ? _hosts.Of(participants) ?? (match.Rule.Has("receiving") ? _hosts.Receiving(participants, Read(tree.Child(match.Trigger, Relation.NsubjPass) >= 0 ? match["whom"] : match["who"], true)) : null) : null),
            Occasion = occasion,
            Gathering = gathering,
            IsDefinite = gathering >= 0 && occasions.Name(gathering) is null && tree.Child(gathering, Relation.Det) is >= 0 and int article && tree.Lemma(article) is "the" or "this",
            IsOfBody = gathering >= 0 && occasions.IsOfBody(gathering),
            AtMargins = occasions.IsAtMargins(match.Trigger, tokens),
            Steps = _evidence.Steps(participants, date, dateFirst >= 0),
            Span = _evidence.Span(match.Trigger, participants, dateFirst, dateEnd, tokens),
        });
        if (kind is EventKind.Meeting or EventKind.Call || participants.TrueForAll(actor => actor.IsPerson)) actors.Company.Add(match.Trigger, participants);
        trace?.Accept("rule", _mentions[^1].Span, match.Rule.Name, $"{kind} {outlook}: {string.Join(" + ", participants.Select(actor => actor.Id))}");
    }

    /// <summary>Is the day told of the verb in the past tense that the contact is told with?</summary>
    bool IsOfPastVerb(int trigger, int day)
    {
        if (day < 0) return false;
        int verb = trigger;
        while (tree.Upos[verb] != Upos.Verb && tree.Heads[verb] >= 0) verb = tree.Heads[verb];
        return tree.Xpos[verb] == "VBD" && tree.Relations[verb] is not (Relation.Acl or Relation.AclRelcl) && tree.IsBelow(day, verb) && Enumerable.Range(day, Math.Min(4, tree.Heads.Length - day)).Any(token => tree.Heads[token] == verb);
    }

    /// <summary>"Officials A, B and C of one country are holding talks in another": with others, who are not named.</summary>
    bool IsDelegation(int trigger, List<ActorReference> participants, int sentence) =>
        participants.Count > 1 && CountryOf(participants[0]) is { } home && participants.TrueForAll(actor => actor.IsPerson && actors.Representation?.IsOf(actor.Id, home) == true)
        && places.Read(trigger, _document.Sentences.Sentences[sentence])?.CountryIso3 is { } abroad && "country:" + abroad != home;

    /// <summary>"A met B at the airport. The two are expected to hold talks": another contact than that which they had.</summary>
    bool IsAhead(RuleMatch match, IReadOnlyList<ActorReference> participants, Outlook outlook, int sentence, bool headline) =>
        outlook == Outlook.Planned && !headline && !match.Rule.Has("anaphoric") && tree.Upos[match.Trigger] == Upos.Noun && match.Rule.Has("fresh") && tree.Child(match.Trigger, Relation.Det) < 0 && tree.Child(match.Trigger, Relation.NmodPoss) < 0
        && _mentions.Exists(told => told.Outlook == Outlook.Held && !told.IsHearsay && !told.IsHeadline && told.Kind == EventKind.Meeting && told.Sentence < sentence && told.Participants.Count == participants.Count && participants.All(actor => told.Participants.Any(one => Stands(one, actor))));

    /// <summary>Is one of them told to travel, and the contact to be on that journey?</summary>
    bool IsOnJourney(IReadOnlyList<ActorReference> participants, Outlook outlook) =>
        _mentions.Exists(visit => visit.Kind == EventKind.Visit && visit.Outlook == outlook && visit.Participants.All(actor => actor.IsPerson && participants.Any(one => one.Id == actor.Id)));

    /// <summary>Is somebody of another station of the journey among them?</summary>
    bool IsElsewhere(IReadOnlyList<ActorReference> participants, EventPlace station) =>
        _mentions.Exists(visit => visit.Kind == EventKind.Visit && visit.Place?.CountryIso3 is { } country && country != station.CountryIso3 && participants.Any(actor => !visit.Participants.Any(one => one.Id == actor.Id) && CountryOf(actor) == "country:" + country));

    /// <summary>The gathering that is taken for granted: that which somebody was said to attend just before, or else the one spoken of last; −1 for none.</summary>
    int TheGathering(int trigger, int sentence)
    {
        const int reach = 2;
        int spoken = _gatherings.Before(trigger);
        int attended = _mentions.FindLast(mention => mention.Kind == EventKind.Summit && mention.Gathering >= 0 && mention.Gathering < trigger && sentence - mention.Sentence <= reach)?.Gathering ?? -1;
        return Math.Max(spoken, attended);
    }

    /// <summary>"A met B. The talks were attended by C": are the talks those of people who were told of just before, so that others only come along?</summary>
    bool IsOfPair(int gathering, int sentence)
    {
        const int reach = 3;
        return statusRules.Contacts.Contains(tree.Lemma(gathering)) && tree.Lemma(gathering) is not ("summit" or "conference" or "forum") && occasions.Name(gathering) is null
            && _mentions.FindLast(mention => mention.Kind is EventKind.Meeting or EventKind.Call && mention.Participants.Count > 1 && mention.Trigger < gathering) is { Participants.Count: 2 } last
            && last.Participants.All(actor => actor.IsPerson) && sentence - last.Sentence <= reach;
    }

    /// <summary>"A, B and C met today to prepare the summit. A attended the meeting": that of those who were told to have met.</summary>
    bool IsAtMeeting(RuleMatch match, IReadOnlyList<ActorReference> participants, int sentence)
    {
        const int reach = 4;
        bool meeting = false;
        for (int child = tree.FirstChild(match.Trigger); child >= 0; child = tree.NextSibling(child)) meeting |= tree.Lemma(child) is "meeting" or "talk" or "session" && !char.IsUpper(_document.Form(child)[0]);
        return meeting && _mentions.FindLast(mention => mention.Kind == EventKind.Meeting && mention.Participants.Count > 1 && mention.Trigger < match.Trigger) is { } last
            && sentence - last.Sentence <= reach && participants.All(actor => last.Participants.Any(one => Stands(one, actor)));
    }

    Sentence SentenceOf(int token) => _document.Sentences.Sentences[_document.Sentences.IndexOf(token)];

    /// <summary>
    /// "A task force met in Oslo on Friday. The meeting was chaired by A": the word of a sentence just before that tells when or where the
    /// contact was that a definite noun speaks of; −1 for none.
    /// </summary>
    int ToldBefore(int noun, int sentence)
    {
        const int reach = 2;
        if (noun < 0 || tree.Upos[noun] != Upos.Noun || !statusRules.Contacts.Contains(tree.Lemma(noun)) || _words.IsAnother(noun)) return -1;
        if (tree.Child(noun, Relation.Det) is not (>= 0 and int article) || tree.Lemma(article) is not ("the" or "this") || tree.Child(noun, Relation.Nmod) >= 0 || tree.Child(noun, Relation.Compound) >= 0) return -1;
        Sentence[] sentences = _document.Sentences.Sentences;
        for (int token = sentences[sentence].First - 1; token >= sentences[Math.Max(0, sentence - reach)].First; token--)
            if (statusRules.Contacts.Contains(tree.Lemma(token)) && tree.Heads[token] != ParseLayer.Unparsed && (dates.Read(token, SentenceOf(token), -1, []).First >= 0 || places.Read(token, SentenceOf(token)) is not null)) return token;
        return -1;
    }

    /// <summary>"supports the peace talks between A and B": talks of countries that are mentioned, and of which neither a day nor a place nor a beginning is told.</summary>
    bool IsProcess(RuleMatch match, List<ActorReference> participants, Outlook outlook)
    {
        int trigger = match.Trigger;
        if (!participants.Exists(actor => actor.IsPerson) && IsAccession(trigger)) return true;
        if (match.Rule.Has("anaphoric") || outlook is not (Outlook.Open or Outlook.Planned) && !(outlook == Outlook.Proposed && tree.Lemma(trigger) == "dialogue") || !statusRules.Processes.Contains(tree.Lemma(trigger)) || tree.Upos[trigger] == Upos.Verb) return false;
        if (participants.Exists(actor => actor.Kind == ActorKind.Person) || tree.Relations[trigger] is Relation.Nsubj or Relation.NsubjPass or Relation.Root || tree.Relations[trigger] == Relation.Obj && tree.Lemma(trigger) != "dialogue") return false;
        Sentence tokens = _document.Sentences.Sentences[_document.Sentences.IndexOf(trigger)];
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
        int day = dates.Read(noun, SentenceOf(noun), -1, []).First;
        // "next week's start of talks"
        return day >= 0 && (tree.IsBelow(day, noun) || tree.Heads[noun] is >= 0 and int head && (tree.Upos[head] == Upos.Verb || statusRules.Parts.Contains(tree.Lemma(head))) && tree.IsBelow(day, head));
    }

    /// <summary>A noun's counterpart stands behind it: "talks with X", unless a relative leads in: "with whom she held talks".</summary>
    ReadOnlySpan<int> After(int trigger, ReadOnlySpan<int> heads)
    {
        if (tree.Upos[trigger] == Upos.Verb) return heads;
        int[] behind = new int[heads.Length];
        int count = 0;
        foreach (int head in heads)
            if (head > trigger || tree.Case(head) != "with" || tree.Xpos[head] == "WP") behind[count++] = head;
        return behind.AsSpan(0, count);
    }

    List<ActorReference> Read(ReadOnlySpan<int> heads, bool persons)
    {
        List<ActorReference> read = [];
        foreach (int head in heads)
        {
            if (persons && actors.ReadAlone(head).Count == 0) continue;       // "welcomed the statement and the minister"
            foreach (ActorReference actor in actors.Read(head))
                if (!read.Exists(one => one.Id == actor.Id) && (!persons || actor.IsPerson) && !IsKin(actor)) read.Add(actor);
        }

        return read;
    }

    /// <summary>"met senior officials in Oslo": of Norway, unless it is his own country.</summary>
    List<ActorReference> ReadLocal(RuleMatch match, List<ActorReference> who, int sentence)
    {
        List<ActorReference> all = [];
        if (After(match.Trigger, match["whom"]) is not [_, ..] heads) return all;
        string[] countries = [.. _stays.Places(match.Trigger, who, sentence, _mentions).Select(place => place.CountryIso3).OfType<string>().Distinct()];
        foreach (int head in heads)
        {
            all.AddRange(InCountries(head));
            if (all.Count > 0) break;
            foreach (string country in countries)
                if (who.TrueForAll(actor => actors.Representation?.BodyOf(actor.Id) is { } body && body != "country:" + country))
                    all.AddRange(actors.ReadLocal(head, "country:" + country).Select(actor => countries.Length == 1 ? actor : new ActorReference("country:" + country, ActorKind.Country, actor.Head, actor.First, actor.End)));
            if (all.Count > 0) break;
        }

        return all;
    }

    /// <summary>"met with the leadership in all three countries", where the tree hangs the countries on the verb.</summary>
    IEnumerable<ActorReference> InCountries(int head)
    {
        if (tree.Heads[head] is not (>= 0 and int verb) || tree.Xpos[head] != "NNS" && tree.Lemma(head) != "leadership" || !actors.IsOffice(tree.Lemma(head)) && tree.Lemma(head) is not ("leadership" or "official" or "authority")) return [];
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (child > head && tree.Relations[child] == Relation.Obl && tree.Case(child) == "in" && tree.Xpos[child] == "NNS" && tree.Lemma(child) is "country" or "nation" && actors.ReadAlone(child) is { Count: > 1 } several && several.TrueForAll(actor => actor.Kind == ActorKind.Country))
                return several.Select(actor => actor with { Head = head, First = head, End = head + 1 });
        return [];
    }

    /// <summary>"his wife Laura".</summary>
    bool IsKin(ActorReference actor) => actor.IsPerson && (statusRules.Kin.Contains(tree.Lemma(actor.Head)) || actor.First > 0 && statusRules.Kin.Contains(tree.Lemma(actor.First - 1)));

    static List<ActorReference> Union(List<ActorReference> first, List<ActorReference> second) => [.. first, .. second.Where(actor => !first.Exists(one => one.Id == actor.Id))];
}
