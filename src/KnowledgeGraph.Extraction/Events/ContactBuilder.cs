using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Makes a mention of a contact out of a passage and those who take part: when, where and on what occasion it is.</summary>
sealed class ContactBuilder(
    DependencyTree tree, ActorReader actors, StatusReader statuses, DateReader dates, PlaceReader places, OccasionReader occasions, ActorGazetteer gazetteer, StatusRules statusRules, ContactWords words, EventEvidence evidence,
    ParticipantReader reader, ReferenceReader references, List<EventMention> mentions, ExtractionTrace? trace)
{
    readonly HostReader _hosts = new(tree, actors);
    readonly DayNote _note = new(tree);
    readonly SceneReader _scenes = new(tree, actors.Names, places, dates);
    readonly ProcessReader _processes = new(tree, dates, places, statusRules);
    readonly AttendedGathering _attended = new(tree, actors, occasions, statusRules, new GatheringReader(tree), mentions);
    readonly ContactDating _dating = new(tree, dates, places, statuses, statusRules, words, new Calendar(tree.Document.Article.Published, statusRules));

    /// <summary>Adds the contact of some participants to what was told, unless what they take part in is none.</summary>
    /// <param name="passage">What the contact is read from.</param>
    /// <param name="participants">Those of this one contact.</param>
    /// <param name="joint">Whether they are all together.</param>
    /// <param name="own">The head of the one of a list with whom the contact is, when there is one for each; else −1.</param>
    /// <param name="others">The heads of the others of that list.</param>
    /// <param name="place">Where it is, when that is known already.</param>
    public void Add(ContactPassage passage, List<ActorReference> participants, bool joint, int own, int[] others, EventPlace? place = null)
    {
        (RuleMatch match, EventKind kind, int sentence, bool headline, Outlook outlook) = passage;
        // a country or a body whose delegation's leads the article names is there in their persons; not so the government of a spokesman who says "we"
        if (kind is not EventKind.Visit && actors.Delegations is { } delegations)
            participants = [.. participants.SelectMany(actor => !actor.IsPerson && tree.Upos[actor.Head] != Upos.Pron && delegations.LeadsOf(actor.Id, match.Trigger, participants.Count) is { Count: > 0 } leads ? leads.Select(lead => actor with { Id = lead.Id, Kind = lead.Kind }) : [actor]).DistinctBy(actor => actor.Id)];
        // "the A-B summit": those of their leaders whom the article names
        if (kind == EventKind.Meeting && tree.Lemma(match.Trigger) == "summit" && participants.TrueForAll(actor => actor.Kind == ActorKind.Country))
        {
            List<ActorReference> leaders = [.. participants.Select(actor => actors.Representation.Holder("leader", actor.Id) is { } leader ? actor with { Id = leader, Kind = ActorGazetteer.KindOf(leader) } : actor)];
            if (leaders.TrueForAll(actor => actor.IsPerson)) participants = leaders;
        }

        // a person and the country he acts for are not both there
        if (kind is not EventKind.Visit) participants = [.. participants.Where(actor => actor.Kind != ActorKind.Organization || actors.IsPolitical(actor.Id) && !gazetteer.IsMedium(actor.Id))];
        participants = [.. participants.Where(actor => actor.IsPerson || !participants.Exists(person => person.IsPerson && (actors.Representation.BodyOf(person.Id) == actor.Id || actors.Representation.CountryOf(person.Id) == actor.Id)))];
        if (kind == EventKind.Meeting && _processes.IsProcess(match, participants, outlook))
        {
            trace?.Reject("rule", tree.Document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "a process between countries, of which no round is told");
            return;
        }

        // "talks between two companies": of nobody who counts
        if (participants.Count == 0 && kind == EventKind.Summit) return;
        if (participants.Count < 2 && kind is EventKind.Meeting or EventKind.Call && !match.Rule.Has("anaphoric")) return;
        if (kind == EventKind.Meeting && match["whom"].Length == 0 && match["all"].Length == 0 && IsDelegation(match.Trigger, participants, sentence))
        {
            trace?.Reject("actor", tree.Document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "those who have come together from one country have not come to meet each other");
            return;
        }

        Sentence tokens = tree.Document.Sentences.Sentences[sentence];
        bool told = kind == EventKind.Summit && match.Rule.Has("told") && match["at"].Length == 0;
        int gathering = kind != EventKind.Summit ? -1 : match["at"] is [var at, ..] ? at : told ? _attended.Of(match.Trigger, sentence) : tree.Upos[match.Trigger] is Upos.Noun or Upos.Propn ? match.Trigger : -1;
        if (told && gathering < 0) return;
        // "will attend the Harbour Dialogue": no gathering attends itself
        if (gathering >= 0 && participants.Count > 1) participants = [.. participants.Where(actor => actor.IsPerson || actor.Head != gathering)];
        // whom a ceremony brings together are of several countries
        if (told && GatheringReader.IsCeremony(tree.Lemma(gathering)) && participants.Select(actor => actors.Representation.CountryOf(actor.Id) ?? actor.Id).Distinct(StringComparer.Ordinal).Count() < 2) return;
        if (kind == EventKind.Summit && gathering >= 0 && (_attended.IsOfPair(gathering, sentence) || told && _attended.IsAtMeeting(match, participants, sentence)))
        {
            trace?.Reject("rule", tree.Document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "who comes along to a meeting of others");
            return;
        }

        // "will attend the summit, which A is hosting": as much to come as that
        if (outlook == Outlook.Present && gathering >= 0 && mentions.FindLast(mention => mention.Kind == EventKind.Summit && (mention.Gathering == gathering || told && mention.Trigger < match.Trigger)) is { Outlook: Outlook.Planned }) outlook = Outlook.Planned;
        // "A is hosting the summit. Guests include B"
        if (outlook == Outlook.Open && told && mentions.FindLast(mention => mention.Kind == EventKind.Summit && mention.Gathering == gathering) is { Outlook: Outlook.Held }) outlook = Outlook.Held;
        if (told && outlook is Outlook.Present or Outlook.Open && statuses.Read(gathering, false) is Outlook.Held or Outlook.Open) outlook = Outlook.Held;
        (EventDate date, int dateFirst, int dateEnd, outlook, int before) = _dating.Read(passage with { Kind = kind, Outlook = outlook }, participants.Count > 0, gathering, told, own, others);
        EventPlace? station = null;
        if (kind == EventKind.Meeting && places.Read(match.Trigger, tokens) is not { CountryIso3: not null } && IsOnJourney(participants, outlook) && _scenes.At(sentence) is { } scene && !IsElsewhere(participants, scene.Place))
        {
            station = scene.Place;
            if (date is { Phrase: null, Value: null }) date = scene.Date;
        }

        // "will travel to Oslo on May 3–4. In Oslo, she will meet B": on the days of the journey there
        if (date is { Phrase: null, Value: null } && kind is not EventKind.Call && JourneyTo(place ?? places.Read(match.Trigger, tokens) ?? (told ? places.Read(gathering, tree.SentenceOf(gathering)) : null), participants, outlook, sentence) is { } journey) date = journey;
        if (tree.Document.Article.Published is { } published) date = Dates.InLine(date, outlook, published);
        string? occasion = gathering >= 0 && kind == EventKind.Summit ? occasions.Name(gathering) : occasions.Read(match.Trigger, tokens);
        mentions.Add(new EventMention
        {
            Rule = match.Rule.Name,
            Trigger = match.Trigger,
            Sentence = sentence,
            Kind = kind,
            KindIsOpen = kind == EventKind.Meeting && match.Rule.Has("open") || kind == EventKind.Call && words.IsSpoken(match.Trigger),
            Participants = participants,
            IsJoint = joint,
            IsListing = match.Rule.Has("listing") && !participants.Exists(words.IsExample),
            IsOfMore = match.Rule.Has("some") || kind == EventKind.Summit && words.IsOfMore(match.Trigger, participants),
            IsAnaphoric = match.Rule.Has("anaphoric"),
            Reference = match.Rule.Has("anaphoric") && kind != EventKind.Visit && tree.Upos[match.Trigger] is Upos.Noun or Upos.Propn ? references.Read(match.Trigger) : null,
            IsCarriedOut = outlook == Outlook.Held && statuses.Predicates.IsCarriedOut(match.Trigger),
            IsOver = outlook == Outlook.Held && statuses.Predicates.IsOver(match.Trigger),
            Word = passage.Completed?.Word ?? tree.Lemma(gathering >= 0 ? gathering : match.Trigger),
            IsHeadline = headline,
            IsOther = words.IsAnother(match.Trigger) && !(words.IsOnceMore(match.Trigger) && !mentions.Exists(told => told.Kind is EventKind.Meeting or EventKind.Call)) || match.Rule.Has("again") || match.Rule.Has("recalled") || IsAhead(match, participants, outlook, sentence, headline),
            IsApart = words.IsApart(match.Trigger),
            IsFaceToFace = words.IsFaceToFace(match.Trigger, participants),
            IsJustOver = words.IsJustOver(match.Trigger),
            IsOfTheDay = outlook == Outlook.Held && _note.Tells(match.Trigger),
            IsWithOthers = participants.Any(words.IsOthers),
            Outlook = outlook,
            Probability = passage.Probability ?? 1,
            IsUnfulfilled = statuses.Predicates.IsUnfulfilled(match.Trigger),
            IsTurn = outlook == Outlook.Planned && words.IsTurn(match.Trigger),
            IsHearsay = statuses.Hearsay.IsHearsay(match.Trigger),
            Date = date,
            Place = place ?? (match.Rule.Has("away") && gathering >= 0 ? places.Inside(gathering, tokens) : places.Read(match.Trigger, tokens)) ?? station ?? (told ? places.Read(gathering, tree.SentenceOf(gathering)) : null) ?? (before >= 0 ? places.Read(before, tree.SentenceOf(before)) : null) ?? places.Seat(occasion) ?? (kind == EventKind.Meeting ? _hosts.Of(participants) ?? _hosts.Awaiting(participants, mentions, sentence) ?? (match.Rule.Has("receiving") ? _hosts.Receiving(participants, reader.Read(tree.Child(match.Trigger, Relation.NsubjPass) >= 0 ? match["whom"] : match["who"], false)) : null) : null),
            Occasion = occasion,
            Gathering = gathering,
            IsDefinite = gathering >= 0 && occasions.Name(gathering) is null && tree.Child(gathering, Relation.Det) is >= 0 and int article && tree.Lemma(article) is "the" or "this",
            IsOfBody = gathering >= 0 && occasions.IsOfBody(gathering),
            AtMargins = occasions.IsAtMargins(match.Trigger, tokens),
            Steps = evidence.Steps(participants, date, dateFirst >= 0),
            Span = evidence.Span(match.Trigger, participants, dateFirst, dateEnd, tokens),
        });
        if (kind is EventKind.Meeting or EventKind.Call || participants.TrueForAll(actor => actor.IsPerson)) actors.Company.Add(match.Trigger, participants);
        trace?.Accept("rule", mentions[^1].Span, match.Rule.Name, $"{kind} {outlook}: {string.Join(" + ", participants.Select(actor => actor.Id))}");
    }

    /// <summary>"Officials A, B and C of one country are holding talks in another": with others, who are not named.</summary>
    bool IsDelegation(int trigger, List<ActorReference> participants, int sentence) =>
        participants.Count > 1 && actors.Representation.CountryOf(participants[0].Id) is { } home && participants.TrueForAll(actor => actor.IsPerson && actors.Representation.IsOf(actor.Id, home))
        && (IsHosted(trigger) || tree.Xpos[trigger] == "VB" || places.Read(trigger, tree.Document.Sentences.Sentences[sentence])?.CountryIso3 is { } abroad && "country:" + abroad != home);

    /// <summary>"Ministers A and B of one country will host the meeting": with others.</summary>
    bool IsHosted(int trigger) => tree.Relations[trigger] == Relation.Obj && tree.Lemma(tree.Heads[trigger]) is "host" or "co-host" or "cohost";

    /// <summary>"A met B at the airport. The two are expected to hold talks": another contact than that which they had.</summary>
    bool IsAhead(RuleMatch match, IReadOnlyList<ActorReference> participants, Outlook outlook, int sentence, bool headline) =>
        outlook == Outlook.Planned && !headline && !match.Rule.Has("anaphoric") && IsFresh(match)
        && mentions.Exists(told => told.Outlook == Outlook.Held && !told.IsHearsay && !told.IsHeadline && told.Kind is EventKind.Meeting or EventKind.Call && told.Sentence < sentence && told.Participants.Count == participants.Count && participants.All(actor => told.Participants.Any(one => actors.Representation.Same(one, actor))));

    /// <summary>"talks", "a meeting", "see each other", "the Portugal-Norway Dialogue", and not "the talks": words that bring a contact in.</summary>
    bool IsFresh(RuleMatch match) =>
        match.Rule.Has("named") || match.Rule.Has("fresh") && (tree.Upos[match.Trigger] == Upos.Verb || tree.Upos[match.Trigger] == Upos.Noun && IsIndefinite(match.Trigger));

    /// <summary>"a dialogue" is one that may go on for years.</summary>
    bool IsIndefinite(int noun) =>
        tree.Child(noun, Relation.NmodPoss) < 0 && (tree.Child(noun, Relation.Det) < 0 || tree.Has(noun, Relation.Det, "a") && tree.Lemma(noun) != "dialogue");

    /// <summary>Is one of them told to travel, and the contact to be on that journey?</summary>
    bool IsOnJourney(IReadOnlyList<ActorReference> participants, Outlook outlook) =>
        mentions.Exists(visit => visit.Kind == EventKind.Visit && visit.Outlook == outlook && visit.Participants.All(actor => actor.IsPerson && participants.Any(one => one.Id == actor.Id)));

    /// <summary>The days of the journey on which one of them comes to a place, told shortly before; null where none is told.</summary>
    EventDate? JourneyTo(EventPlace? place, IReadOnlyList<ActorReference> participants, Outlook outlook, int sentence)
    {
        const int reach = 6;
        if (place?.CountryIso3 is not { } country || outlook != Outlook.Planned) return null;
        EventMention? journey = mentions.FindLast(visit => visit.Kind == EventKind.Visit && (visit.Outlook == Outlook.Planned || IsGoingOn(visit)) && visit.Place?.CountryIso3 == country && sentence - visit.Sentence is > 0 and <= reach
            && visit.Participants.Any(actor => actor.IsPerson && participants.Any(one => one.Id == actor.Id)));
        if (journey is null || journey.Date.Value is not null) return journey?.Date;
        // "to A, B and C, May 3-9": told of the first, and of all of them
        EventDate[] days = [.. mentions.Where(visit => visit.Kind == EventKind.Visit && visit.Sentence == journey.Sentence && visit.Date.Value is not null).Select(visit => visit.Date).Distinct()];
        return days is [{ Value: { } span } whole] && span.Contains('/', StringComparison.Ordinal) ? whole : null;
    }

    /// <summary>"is visiting Oslo from May 3 to May 9", told on one of these days.</summary>
    bool IsGoingOn(EventMention visit) => visit.Outlook is Outlook.Held or Outlook.Present && tree.Document.Article.Published is { } published && visit.Date.Value?.Contains('/', StringComparison.Ordinal) == true && !Dates.IsBefore(visit.Date, published);

    /// <summary>Is somebody of another station of the journey among them?</summary>
    bool IsElsewhere(IReadOnlyList<ActorReference> participants, EventPlace station) =>
        mentions.Exists(visit => visit.Kind == EventKind.Visit && visit.Place?.CountryIso3 is { } country && country != station.CountryIso3 && participants.Any(actor => !visit.Participants.Any(one => one.Id == actor.Id) && actors.Representation.CountryOf(actor.Id) == "country:" + country));
}
