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
    readonly Calendar _calendar = new(tree.Document.Article.Published, statusRules);

    /// <summary>In text order.</summary>
    public IReadOnlyList<EventMention> Read()
    {
        Sentence[] sentences = _document.Sentences.Sentences;
        for (int i = 0; i < sentences.Length; i++)
        {
            BlockKind block = _document.Blocks.Blocks[sentences[i].Block].Kind;
            if (block is not (BlockKind.Body or BlockKind.Headline or BlockKind.ListItem)) continue;
            for (int token = sentences[i].First; token < sentences[i].End; token++)
            {
                if (tree.Heads[token] == ParseLayer.Unparsed) break;
                foreach (RuleMatch match in rules.AllAt(tree, token))
                    if (Build(match, i, block == BlockKind.Headline)) break;
            }
        }

        DropNamesOfGatherings();
        JoinGatherings();
        DropOccasions();
        return _mentions;
    }

    /// <summary>
    /// "attended the summit with A and B" tells of one contact: those who are said to attend it are with those whom its own words name.
    /// "The A-B summit" that a person of A attends is that person's and B's.
    /// </summary>
    void JoinGatherings()
    {
        for (int i = _mentions.Count - 1; i >= 0; i--)
        {
            EventMention attending = _mentions[i];
            if (attending.Kind != EventKind.Summit || attending.Gathering < 0 || attending.Gathering == attending.Trigger) continue;
            int other = _mentions.FindIndex(mention => mention != attending && mention.Trigger == attending.Gathering && mention.Participants.Count > 0 && !(mention.IsAnaphoric && mention.Participants.Count < 2));
            if (other < 0) continue;
            EventMention named = _mentions[other];
            if (named.Kind is EventKind.Meeting or EventKind.Call && attending.Participants.All(actor => named.Participants.Any(one => Stands(one, actor))))
            {
                _mentions.RemoveAt(i);
                continue;
            }

            if (named.Kind != EventKind.Summit) continue;
            _mentions[i] = attending.With([.. attending.Participants, .. named.Participants.Where(one => !attending.Participants.Any(actor => Stands(one, actor)))]);
            _mentions.RemoveAt(other);
        }
    }

    /// <summary>"stayed away from the Summit": the gathering's name says nothing more of a contact.</summary>
    void DropNamesOfGatherings() => _mentions.RemoveAll(name => name.IsAnaphoric && name.Participants.Count == 0
        && _mentions.Exists(attending => attending.Kind == EventKind.Summit && attending.Gathering == name.Trigger && attending.Trigger != name.Trigger && attending.Outlook is Outlook.Refused or Outlook.Cancelled or Outlook.Proposed or Outlook.Planned));

    /// <summary>"met at a summit in Paris": that they were at it says the contact, unless the gathering has a name of its own.</summary>
    void DropOccasions() => _mentions.RemoveAll(attending => attending.Kind == EventKind.Summit && attending.Gathering == attending.Trigger && attending.Occasion is null
        && _mentions.Exists(contact => contact.Kind is EventKind.Meeting or EventKind.Call && contact.Sentence == attending.Sentence && tree.IsBelow(attending.Gathering, contact.Trigger)
            && attending.Participants.All(actor => contact.Participants.Any(one => one.Id == actor.Id))));

    bool Stands(ActorReference first, ActorReference second) => actors.Representation?.Same(first, second) ?? first.Id == second.Id;

    /// <summary>False when the rule finds no actors, and the next may try.</summary>
    bool Build(RuleMatch match, int sentence, bool headline)
    {
        int trigger = match.Trigger;
        TextSpan span = _document.Span(trigger, trigger + 1);
        // "leaders gathered, among them A": the verb says when
        Outlook outlook = statuses.Read(match["at"] is [var verb, ..] && tree.Upos[verb] == Upos.Verb ? verb : trigger, headline);
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

        if (outlook == Outlook.Hypothetical || IsQuestion(sentence))
        {
            trace?.Reject("status", span, match.Rule.Name, "a condition or a question");
            return true;
        }

        bool persons = match.Rule.Has("persons");
        List<ActorReference> who = Read(match["who"], persons);
        List<ActorReference> whom = Read(After(trigger, match["whom"]), persons);
        if (whom.Count == 0 && who.Count > 0 && !persons) whom = ReadLocal(match, who, sentence);
        List<ActorReference> all = Read(match["all"], persons);
        if (match.Rule.Has("again")) all = [.. actors.Company.Before(trigger).Select(actor => actor with { Head = trigger, First = trigger, End = trigger + 1 })];
        if (match.Rule.Has("joined") && !Join(match, outlook, who, all)) return false;
        if (match.Rule.Has("recalled") && who.Count == 0 && match["who"] is [var bare]) who = Recall(bare, sentence);
        if (match.Rule.Has("hosted") && who is [var visitor] && _hosts.Of(trigger, visitor, _mentions) is { } host) whom = [host];
        List<ActorReference> also = Read(match["also"], true);
        if (who.Count == 0 && whom.Count > 0 && headline && tree.Upos[trigger] is Upos.Noun or Upos.Propn) who = [.. authors()];
        whom.RemoveAll(actor => who.Exists(one => one.Id == actor.Id));
        EventKind kind = Enum.Parse<EventKind>(match.Rule.Gives, true);
        if (kind == EventKind.Meeting && (tree.Lemma(trigger) == "summit" || char.IsUpper(_document.Form(trigger)[0]) && (!headline || match.Rule.Has("named"))) && (whom.Exists(IsBody) || all.Exists(IsBody) || who.Exists(IsBody)))
        {
            if (match.Rule.Has("named") || all.Count > 0 && tree.Upos[trigger] == Upos.Propn && tree.Case(trigger).Length > 0)
            {
                trace?.Reject("actor", span, match.Rule.Name, "the name of a gathering with a body does not say who attends");
                return false;
            }

            kind = EventKind.Summit;        // a summit with a body has more attendees than are named
            who = Union(Union(who, whom), all);
        }

        if (kind == EventKind.Meeting && Math.Max(all.Count, who.Count) > Few) kind = EventKind.Summit;
        // "ministers of many countries, including A and B, met": they are some of more
        if (kind == EventKind.Meeting && whom.Count == 0 && all.Count == 0 && who.Count > 0 && who.TrueForAll(IsExample)) kind = EventKind.Summit;
        if (kind == EventKind.Meeting && IsRemote(trigger)) kind = EventKind.Call;
        if (kind == EventKind.Call && IsSpoken(trigger) && occasions.IsAtMargins(trigger, _document.Sentences.Sentences[sentence])) kind = EventKind.Meeting;
        bool anaphoric = match.Rule.Has("anaphoric");
        if (anaphoric && outlook == Outlook.Present) outlook = Outlook.Open;
        int before = _mentions.Count;
        if (kind is EventKind.Visit or EventKind.Summit) ReadAttendance(match, kind, sentence, headline, outlook, who, all);
        else if (all.Count >= 2 || all.Count == 1 && who.Count > 0) Add(match, kind, sentence, headline, outlook, Union(all, who), true, -1, []);
        else if (whom.Count == 0 && who.Count >= 2 && !match.Rule.Roles.Any(role => role is { Name: "whom", Optional: false })) Add(match, kind, sentence, headline, outlook, who, true, -1, []);
        else if (also.Count > 0 && who.Count > 0 && whom.Count > 0) Add(match, kind, sentence, headline, outlook, Union(Union(who, whom), also), true, -1, []);
        else if (who.Count == 0 && whom.Count >= 2 && match.Rule.Has("joint")) Add(match, kind, sentence, headline, outlook, whom, true, -1, []);
        else if (who.Count > 0 && whom.Count > 0) ReadMeeting(match, kind, sentence, headline, outlook, who, whom);
        else if (anaphoric) Add(match, kind, sentence, headline, outlook, Union(who, whom), false, -1, []);
        if (_mentions.Count == before) trace?.Reject("actor", span, match.Rule.Name, $"found {who.Count} who meet and {whom.Count} whom they meet");
        return _mentions.Count > before;
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
        else if (who.Exists(actor => told.Participants.Any(one => one.IsPerson && one.Id != actor.Id && CountryOf(one) is { } country && country == CountryOf(actor)))) return false;
        all.AddRange(told.Participants.Where(one => !who.Exists(actor => Stands(actor, one) || actors.Representation?.BodyOf(actor.Id) == one.Id)).Select(actor => actor with { Head = match.Trigger, First = match.Trigger, End = match.Trigger + 1 }));
        return all.Count > 0;
    }

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

    /// <summary>"a telephone conversation", "met virtually", "spoke by video": not face to face.</summary>
    bool IsRemote(int trigger)
    {
        if (statusRules.Remote.Contains(tree.Lemma(trigger))) return true;
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (IsRemoteWord(child) && (tree.Relations[child] is Relation.Compound or Relation.Amod or Relation.Advmod || tree.Case(child) is "by" or "over" or "via" or "through" or "on")) return true;
        return false;
    }

    /// <summary>"a conversation", of which it is not said that it was by telephone.</summary>
    bool IsSpoken(int trigger) => tree.Lemma(trigger) == "conversation" && !IsRemote(trigger);

    /// <summary>"telephone", and "link" in "by video link".</summary>
    bool IsRemoteWord(int token)
    {
        if (statusRules.Remote.Contains(tree.Lemma(token))) return true;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Compound or Relation.Amod && statusRules.Remote.Contains(tree.Lemma(child))) return true;
        return false;
    }

    /// <summary>So many who are all named make a meeting; more, a summit (the gold guide).</summary>
    const int Few = 6;

    static bool IsBody(ActorReference actor) => actor.Kind == ActorKind.Organization;

    /// <summary>"leaders, including A and B", "such as A": more are there than are named.</summary>
    bool IsExample(ActorReference actor)
    {
        const int deep = 4;
        for (int token = actor.Head, steps = 0; token >= 0 && steps < deep; token = tree.Heads[token], steps++)
        {
            if (tree.Case(token) is "including" or "include" or "such as" or "among") return true;
            if (tree.Relations[token] is not (Relation.Conj or Relation.Appos or Relation.Flat or Relation.NmodDesc) && !(tree.Relations[token] == Relation.Nmod && tree.Case(token).Length == 0)) return false;
        }

        return false;
    }

    void ReadMeeting(RuleMatch match, EventKind kind, int sentence, bool headline, Outlook outlook, List<ActorReference> who, List<ActorReference> whom)
    {
        if (whom.Count == 1 || _jointness.IsJoint(match, whom))
        {
            Add(match, kind, sentence, headline, outlook, Union(who, whom), whom.Count > 1 || who.Count > 1, -1, []);
            return;
        }

        int[] heads = [.. whom.Select(actor => actor.Head)];
        foreach (ActorReference counterpart in whom)
            Add(match, kind, sentence, headline, outlook, Union(who, [counterpart]), false, counterpart.Head, [.. heads.Where(head => head != counterpart.Head)]);
    }

    void ReadAttendance(RuleMatch match, EventKind kind, int sentence, bool headline, Outlook outlook, List<ActorReference> who, List<ActorReference> all)
    {
        if (outlook == Outlook.Denied && statuses.Negated(match.Trigger)) outlook = Outlook.Refused;        // who does not attend stays away
        List<ActorReference> attending = Union(Union(who, all), Read(match["guest"], false));
        if (kind == EventKind.Visit) attending.RemoveAll(actor => !actor.IsPerson && !match.Rule.Has("bodies") && tree.Lemma(actor.Head) is not ("delegation" or "mission" or "team"));
        if (kind == EventKind.Summit) attending.RemoveAll(actor => actor.Kind == ActorKind.OfficeHolder && tree.Lemma(actor.Head).StartsWith("spokes", StringComparison.Ordinal));
        if (attending.Count == 0 || attending.Count == 1 && IsBody(attending[0]) && kind != EventKind.Visit) return;
        if (match.Rule.Has("several") && attending.Select(actor => actors.Representation?.BodyOf(actor.Id) ?? actor.Id).Distinct(StringComparer.Ordinal).Count() < 2 && !attending.Exists(IsExample)) return;
        List<int> destinations = [];
        foreach (int token in match["place"]) destinations.AddRange(actors.Conjuncts(token));
        if (kind == EventKind.Summit)
        {
            // three to six who are named, one by one, and nobody else, meet; a gathering of a body has more attendees than are named
            bool few = (match.Rule.Has("closed") || tree.Lemma(match.Trigger) == "host" && attending.Count > who.Count) && attending.Count is >= 2 and <= Few && !attending.Exists(IsBody)
                && !attending.Exists(IsExample);
            Add(match, few ? EventKind.Meeting : kind, sentence, headline, outlook, attending, few, -1, []);
        }

        // "to A, B and C, May 3-9": the days are those of the whole journey
        bool whole = destinations.Count > 1 && dates.OnlySpan(_document.Sentences.Sentences[sentence]);
        foreach (int token in destinations)
            if (places.Of(token) is { } destination && !IsHome(match.Trigger, token, destination, attending))
                Add(match, kind, sentence, headline, outlook, attending, false, destinations.Count > 1 && !whole ? token : -1, destinations.Count > 1 && !whole ? [.. destinations.Where(other => other != token)] : [], destination);
    }

    /// <summary>
    /// Who returns to his own country visits none, "a French visit" of the French president is no visit to France, and "a Mideast tour" says
    /// of no country that it is visited.
    /// </summary>
    bool IsHome(int trigger, int destination, EventPlace place, List<ActorReference> visitors)
    {
        bool modifies = destination < trigger && tree.Relations[destination] is Relation.Amod or Relation.Compound;
        if (place.CountryIso3 is not { } country) return modifies;
        string home = "country:" + country;
        return (modifies || tree.Lemma(trigger) == "return") && visitors.TrueForAll(visitor => (actors.Representation?.BodyOf(visitor.Id) ?? home) == home);
    }

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
        if (kind is EventKind.Meeting or EventKind.Call) participants = [.. participants.Where(actor => actor.Kind != ActorKind.Organization || gazetteer.Knows(actor.Id))];
        participants = [.. participants.Where(actor => actor.IsPerson || !participants.Exists(person => person.IsPerson && actors.Representation?.BodyOf(person.Id) == actor.Id))];
        if (kind == EventKind.Meeting && IsProcess(match, participants, outlook))
        {
            trace?.Reject("rule", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "a process between countries, of which no round is told");
            return;
        }

        if (participants.Count < 2 && kind is EventKind.Meeting or EventKind.Call && !match.Rule.Has("anaphoric")) return;
        Sentence tokens = _document.Sentences.Sentences[sentence];
        bool told = kind == EventKind.Summit && match.Rule.Has("told") && match["at"].Length == 0;
        int gathering = kind != EventKind.Summit ? -1 : match["at"] is [var at, ..] ? at : told ? TheGathering(match.Trigger, sentence) : tree.Upos[match.Trigger] is Upos.Noun or Upos.Propn ? match.Trigger : -1;
        if (told && gathering < 0) return;
        if (kind == EventKind.Summit && gathering >= 0 && IsOfPair(gathering, sentence))
        {
            trace?.Reject("rule", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "who comes along to a meeting of others");
            return;
        }

        if (told && outlook is Outlook.Present or Outlook.Open && statuses.Read(gathering, false) is Outlook.Held or Outlook.Open) outlook = Outlook.Held;
        (EventDate date, int dateFirst, int dateEnd) = dates.Read(match.Trigger, tokens, own, others);
        // "met today to prepare a further meeting": today is of the first
        if (match.Rule.Has("again") && dateFirst >= 0 && dateFirst < match.Trigger) (date, dateFirst, dateEnd) = (EventDate.Unknown, -1, -1);
        if (told && date.Phrase is null) date = dates.Read(gathering, SentenceOf(gathering), -1, []).Date;
        if (outlook == Outlook.Present) outlook = _calendar.IsToCome(date) ? Outlook.Planned : Outlook.Held;
        // "they conferred about the summit of next June": what has been was not on a day to come
        else if (outlook == Outlook.Held && tree.Xpos[match.Trigger] == "VBD" && tree.Child(match.Trigger, Relation.Nsubj) >= 0 && _calendar.IsAfterPublication(date)) (date, dateFirst, dateEnd) = (EventDate.Unknown, -1, -1);
        else if (outlook is Outlook.Open or Outlook.Held && _calendar.IsAfterPublication(date)) outlook = Outlook.Planned;     // no news of tomorrow
        else if (outlook == Outlook.Open && _calendar.IsToCome(date)) outlook = Outlook.Planned;
        else if (outlook == Outlook.Planned && _calendar.IsPast(date) && statuses.IsPurposeOfDeed(match.Trigger)) outlook = Outlook.Held;
        int before = date.Phrase is null && kind != EventKind.Visit && participants.Count > 0 ? ToldBefore(tree.Upos[match.Trigger] is Upos.Noun or Upos.Propn ? match.Trigger : gathering, sentence) : -1;
        if (before >= 0 && dates.Read(before, SentenceOf(before), -1, []).Date is var earlier && !(outlook == Outlook.Held && _calendar.IsAfterPublication(earlier))) date = earlier;
        if (_document.Article.Published is { } published) date = Dates.InLine(date, outlook, published);
        string? occasion = gathering >= 0 && kind == EventKind.Summit ? occasions.Name(gathering) : occasions.Read(match.Trigger, tokens);
        _mentions.Add(new EventMention
        {
            Rule = match.Rule.Name,
            Trigger = match.Trigger,
            Sentence = sentence,
            Kind = kind,
            KindIsOpen = kind == EventKind.Meeting && match.Rule.Has("open") || kind == EventKind.Call && IsSpoken(match.Trigger),
            Participants = participants,
            IsJoint = joint,
            IsAnaphoric = match.Rule.Has("anaphoric"),
            Word = tree.Lemma(gathering >= 0 ? gathering : match.Trigger),
            IsHeadline = headline,
            IsOther = IsAnother(match.Trigger) || match.Rule.Has("again") || match.Rule.Has("recalled"),
            IsApart = IsApart(match.Trigger),
            Outlook = outlook,
            IsHearsay = statuses.IsHearsay(match.Trigger),
            Date = date,
            Place = place ?? places.Read(match.Trigger, tokens) ?? (told ? places.Read(gathering, SentenceOf(gathering)) : null) ?? (before >= 0 ? places.Read(before, SentenceOf(before)) : null) ?? places.Seat(occasion),
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

    Sentence SentenceOf(int token) => _document.Sentences.Sentences[_document.Sentences.IndexOf(token)];

    /// <summary>
    /// "A task force met in Oslo on Friday. The meeting was chaired by A": the word of a sentence just before that tells when or where the
    /// contact was that a definite noun speaks of; −1 for none.
    /// </summary>
    int ToldBefore(int noun, int sentence)
    {
        const int reach = 2;
        if (noun < 0 || tree.Upos[noun] != Upos.Noun || !statusRules.Contacts.Contains(tree.Lemma(noun)) || IsAnother(noun)) return -1;
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
        if (match.Rule.Has("anaphoric") || outlook is not (Outlook.Open or Outlook.Planned) && !(outlook == Outlook.Proposed && tree.Lemma(trigger) == "dialogue") || !statusRules.Processes.Contains(tree.Lemma(trigger)) || tree.Upos[trigger] == Upos.Verb) return false;
        if (participants.Exists(actor => actor.Kind == ActorKind.Person) || tree.Relations[trigger] is Relation.Nsubj or Relation.NsubjPass or Relation.Root || tree.Relations[trigger] == Relation.Obj && tree.Lemma(trigger) != "dialogue") return false;
        Sentence tokens = _document.Sentences.Sentences[_document.Sentences.IndexOf(trigger)];
        return dates.Read(trigger, tokens, -1, []).First < 0 && places.Read(trigger, tokens) is null;
    }

    /// <summary>A noun's counterpart stands behind it: "talks with X".</summary>
    ReadOnlySpan<int> After(int trigger, ReadOnlySpan<int> heads)
    {
        if (tree.Upos[trigger] == Upos.Verb) return heads;
        int[] behind = new int[heads.Length];
        int count = 0;
        foreach (int head in heads)
            if (head > trigger || tree.Case(head) != "with") behind[count++] = head;
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
            foreach (string country in countries)
                if (who.TrueForAll(actor => actors.Representation?.BodyOf(actor.Id) is { } body && body != "country:" + country))
                    all.AddRange(actors.ReadLocal(head, "country:" + country).Select(actor => countries.Length == 1 ? actor : new ActorReference("country:" + country, ActorKind.Country, actor.Head, actor.First, actor.End)));
            if (all.Count > 0) break;
        }

        return all;
    }

    /// <summary>"his wife Laura".</summary>
    bool IsKin(ActorReference actor) => actor.IsPerson && (statusRules.Kin.Contains(tree.Lemma(actor.Head)) || actor.First > 0 && statusRules.Kin.Contains(tree.Lemma(actor.First - 1)));

    static List<ActorReference> Union(List<ActorReference> first, List<ActorReference> second) => [.. first, .. second.Where(actor => !first.Exists(one => one.Id == actor.Id))];

    /// <summary>"their first meeting since", "met again", "a second meeting".</summary>
    bool IsAnother(int trigger)
    {
        // "this is her second trip": the one told of
        if (tree.Child(trigger, Relation.Cop) >= 0 && tree.Child(trigger, Relation.Nsubj) is >= 0 and int told && tree.Lemma(told) is "this" or "it") return false;
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) is "previous" or "earlier" or "last" or "another" or "again" or "next" or "second" or "separate" or "separately" or "recent") return true;
        return false;
    }

    /// <summary>"bilateral meetings with A and B", "met one-on-one".</summary>
    bool IsApart(int trigger)
    {
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) is "bilateral" or "one-on-one" or "tete-a-tete" or "individual" or "separate" or "separately" or "individually" or "privately") return true;
        return false;
    }

    bool IsQuestion(int sentence)
    {
        Sentence tokens = _document.Sentences.Sentences[sentence];
        for (int token = tokens.End - 1; token >= tokens.First && tree.Upos[token] == Upos.Punct; token--)
            if (_document.Form(token).StartsWith("?")) return true;
        return false;
    }
}
