using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads every passage of a document that reports a contact.</summary>
public sealed class EventReader
{
    readonly RuleSet _rules;
    readonly DependencyTree _tree;
    readonly ActorReader _actors;
    readonly ContactOutlook _outlooks;
    readonly StatusRules _statusRules;
    readonly ContactKind _kinds;
    readonly Func<IEnumerable<ActorReference>> _authors;
    readonly ExtractionTrace? _trace;
    readonly HashSet<int> _rejections;
    readonly StayReader _stays;
    readonly PartyNumber _parties;
    readonly LeadNames _leadNames;
    readonly MeetingReader _meetings;
    readonly ContactWords _words;
    readonly InvitationReader _invitations;
    readonly ParticipantReader _participants;
    readonly ImpliedParticipants _implied;
    readonly AttendeeListReader _lists;
    readonly ReferenceReader _references;
    readonly ContactBuilder _builder;
    readonly AttendanceReader _attendance;
    readonly CompanionReader _companions;
    readonly Contest _contests;
    readonly ReplyReader _replies;
    readonly Replacement _replacement;
    readonly Introduction _introductions;
    readonly FirstPerson _firstPerson;

    /// <summary>What has been told so far, which all that comes after is read in the light of.</summary>
    readonly List<EventMention> _mentions = [];

    /// <param name="rules">The rules for contacts and the words of their states.</param>
    /// <param name="reading">The article.</param>
    /// <param name="places">Says where what is told took place.</param>
    /// <param name="authors">Whose text it is.</param>
    public EventReader(RuleLibrary rules, ArticleReading reading, PlaceReader places, Func<IEnumerable<ActorReference>> authors)
    {
        DependencyTree tree = _tree = reading.Tree;
        ActorReader actors = _actors = reading.Actors;
        StatusReader statuses = reading.Statuses;
        ActorGazetteer gazetteer = reading.Gazetteer;
        ExtractionTrace? trace = _trace = reading.Trace;
        _rejections = reading.Rejections.Contacts;
        StatusRules statusRules = _statusRules = rules.Status;
        DateReader dates = new(tree);
        OccasionReader occasions = new(tree, reading.Names);
        _rules = rules.Events;
        _authors = authors;
        _stays = new StayReader(tree, actors, places);
        _leadNames = new LeadNames(tree, actors);
        PartyNumber parties = _parties = new(tree);
        _outlooks = new ContactOutlook(tree, statuses, _mentions);
        _words = new ContactWords(tree, statusRules);
        _kinds = new ContactKind(tree, actors, _words, occasions);
        _invitations = new InvitationReader(tree, actors);
        EventEvidence evidence = new(tree.Document, actors, gazetteer, statuses);
        _participants = new ParticipantReader(tree, actors, statusRules, _stays, gazetteer, _mentions);
        _implied = new ImpliedParticipants(tree, actors, statusRules, _words, _participants, _mentions);
        _lists = new AttendeeListReader(tree, actors, dates, statusRules, evidence, authors, _mentions);
        _references = new ReferenceReader(tree, actors, _mentions);
        _builder = new ContactBuilder(tree, actors, statuses, dates, places, occasions, gazetteer, statusRules, _words, evidence, _participants, _references, _mentions, trace);
        _meetings = new MeetingReader(tree, actors, gazetteer, new JointContact(tree, actors, statusRules, parties), _builder);
        _companions = new CompanionReader(actors, _participants, _builder, _mentions);
        _contests = new Contest(statusRules, tree, actors);
        _introductions = new Introduction(tree, actors);
        _firstPerson = new FirstPerson(tree, actors);
        _replies = new ReplyReader(statusRules, tree, actors, gazetteer, _mentions);
        _replacement = new Replacement(tree, new TenseReader(statusRules, tree), reading.Representation);
        _attendance = new AttendanceReader(tree, actors, statuses, dates, new DestinationReader(tree, actors.Names, places.PlaceNames), new VisitedCountryReader(tree, actors, places.PlaceNames), statusRules, _words, parties, _participants, _builder);
    }

    /// <summary>In text order.</summary>
    public IReadOnlyList<EventMention> Read()
    {
        Sentence[] sentences = _tree.Document.Sentences.Sentences;
        List<AttendeeList> lists = AttendeeList.All(_tree, _actors);
        for (int i = 0; i < sentences.Length; i++)
        {
            BlockKind block = _tree.Document.Blocks.Blocks[sentences[i].Block].Kind;
            if (block is not (BlockKind.Body or BlockKind.Headline or BlockKind.ListItem)) continue;
            if (lists.Exists(list => list.Sentence == i)) continue;
            for (int token = sentences[i].First; token < sentences[i].End; token++)
            {
                if (_tree.Heads[token] == ParseLayer.Unparsed) break;
                foreach (RuleMatch match in _rules.AllAt(_tree, token))
                    if (Build(match, i, block == BlockKind.Headline)) break;
            }
        }

        foreach (AttendeeList list in lists)
            if (_lists.Read(list) is { } listed) _mentions.Add(listed);
        _replacement.Settle(_mentions);
        _leadNames.Give(_mentions);
        new TalksInRounds(_tree, _actors, _parties).Settle(_mentions);
        new GatheringMentions(_tree, _actors, _parties).Settle(_mentions);
        return _mentions;
    }

    /// <summary>Tells of a contact that no rule has read: when and where it is, the same as for those of the rules.</summary>
    /// <returns>What was added; nothing where such a contact is none.</returns>
    internal IReadOnlyList<EventMention> Tell(int trigger, EventKind kind, Outlook outlook, int sentence, List<ActorReference> participants, bool joint, double probability)
    {
        int before = _mentions.Count;
        bool headline = _tree.Document.Blocks.Blocks[_tree.Document.Sentences.Sentences[sentence].Block].Kind == BlockKind.Headline;
        _builder.Add(new ContactPassage(RuleMatch.Of(RelationJudge.Rule, trigger), kind, sentence, headline, outlook) { Probability = probability }, [.. _leadNames.Give(participants.FindAll(actor => actor.IsPerson || !participants.Exists(person => person.IsPerson && _actors.Representation.BodyOf(person.Id) == actor.Id)))], joint, -1, []);
        return _mentions[before..];
    }

    /// <summary>Does the word name a contact: "talks", "meet"?</summary>
    internal bool IsContact(int token) => _statusRules.Contacts.Contains(_tree.Lemma(token));

    /// <summary>Is somebody only named for whose emissary or council acts, or for whom he sends?</summary>
    internal bool IsRepresented(int name)
    {
        while (_tree.Relations[name] is Relation.Flat or Relation.NmodDesc) name = _tree.Heads[name];
        if (_tree.Heads[name] is not (>= 0 and int head)) return false;
        return _tree.Relations[name] switch
        {
            Relation.NmodPoss => _actors.IsOffice(_tree.Lemma(head)) || _actors.IsOfSide(_tree.Lemma(head)) || _actors.Names.EntityAt(head)?.StartsWith("org:", StringComparison.Ordinal) == true,
            Relation.Nsubj => _statusRules.Sending.Contains(_tree.Lemma(head)),
            _ => false,
        };
    }

    /// <summary>False when the rule finds no actors, and the next may try.</summary>
    bool Build(RuleMatch match, int sentence, bool headline)
    {
        int trigger = match.Trigger;
        TextSpan span = _tree.Document.Span(trigger, trigger + 1);
        if (_words.IsBarter(trigger)) return Reject("rule", match, "things or people are exchanged, and no words");
        Outlook outlook = _outlooks.Of(match, headline);
        if (match.Rule.Options.TryGetValue("status", out string? status) && outlook != Outlook.Hypothetical)
        {
            Outlook told = Enum.Parse<Outlook>(status, true);
            if (OutlookAlgebra.IsNegative(told) && OutlookAlgebra.IsNegative(outlook)) return Reject("status", match, "a refusal that is itself denied");
            // "has not accepted": no answer yet
            if (match.Rule.Has("reply")) return OutlookAlgebra.IsNegative(outlook) || _replies.Read(match, sentence, told, _participants.Read(match["who"], false));
            outlook = OutlookAlgebra.IsNegative(outlook) ? outlook : told;
        }

        if (outlook == Outlook.Hypothetical || _words.IsQuestion(sentence) && !(outlook == Outlook.Held && !match.Rule.Has("anaphoric") && !match.Rule.Has("implied") && _words.IsPresupposed(trigger))) return Reject("status", match, "a condition or a question");
        // they may have met without speaking to the press together
        if (match.Rule.Has("affirmed") && OutlookAlgebra.IsNegative(outlook)) return Reject("status", match, "what did not happen shows no contact");

        bool persons = match.Rule.Has("persons");
        List<ActorReference> who = _participants.Read(match["who"], persons);
        List<ActorReference> whom = _participants.Read(_participants.After(trigger, match["whom"]), persons);
        if (whom.Count == 0 && who.Count > 0 && !persons) whom = _participants.ReadLocal(match, who, sentence);
        List<ActorReference> all = _participants.Read(match["all"], persons);
        if (all.Count > 2 && all.Count + 1 == _parties.Of(trigger)) all.AddRange(_implied.Missing(trigger, all));
        EventMention? numbered = match.Rule.Has("numbered") ? _implied.Numbered(trigger, who.Count, _parties) : null;
        if (numbered is null && match.Rule.Has("numbered")) return false;
        // "The talks will begin on Monday. This is the fifth round of talks involving A and B": those to come
        if (outlook is Outlook.Present or Outlook.Open or Outlook.Held && all.Count > 1 && _implied.Announced(trigger) is { } announced && OutlookAlgebra.IsToCome(announced.Outlook)) outlook = announced.Outlook;
        // "A and B held talks. C cancelled a new round": not theirs
        if (match.Rule.Has("again") && who.Count > 0 && !who.TrueForAll(actor => _actors.Company.Before(trigger).Any(one => _actors.Representation.Same(one, actor)))) return false;
        // "A met B. … during the six-party talks. The next round": theirs
        if (match.Rule.Has("again") && who.Count == 0 && _references.IsDisplaced(trigger)) return false;
        if (match.Rule.Has("again")) all = [.. _actors.Company.Before(trigger).Select(actor => actor with { Head = trigger, First = trigger, End = trigger + 1 })];
        if (match.Rule.Has("states")) all = StatesOf(Namesake(trigger)?.Participants.ToList() ?? all, trigger);
        if (match.Rule.Has("fought")) (all, who) = (outlook is Outlook.Proposed or Outlook.Refused or Outlook.Denied ? [] : _implied.Fighting(trigger, who), []);
        if (match.Rule.Has("joined") && !_implied.Join(match, outlook, who, all)) return false;
        if (match.Rule.Has("recalled") && who.Count == 0 && match["who"] is [var bare]) who = _implied.Recall(bare, sentence);
        if (whom.Count == 0 && (match.Rule.Has("anaphoric") || !OutlookAlgebra.IsNegative(outlook)) && _firstPerson.Other(match, who) is { } other) who.Add(other);
        if (who.Count == 0 && (whom.Count > 0 || match["place"].Length > 0) && _implied.IsPleasure(trigger)) who = [.. _actors.Voice(trigger).Where(actor => actor.IsPerson).Select(actor => actor with { Head = trigger, First = trigger, End = trigger + 1 })];
        if (match.Rule.Has("implied") && who.Count == 0 && (whom.Count > 0 || match["place"].Length > 0)) (who, outlook) = _implied.Implied(trigger, whom, sentence, outlook);
        // "the meeting with her counterpart A was called off": hers
        if (match.Rule.Has("implied") && who.Count == 0 && whom.Count == 1 && _implied.Counterpart(whom[0].Head) is >= 0 and int hers && _actors.ReadAlone(hers) is [{ IsPerson: true } possessor] && possessor.Id != whom[0].Id) who = [possessor];
        // "the talks with A were useful", said to A's face
        if (match.Rule.Has("implied") && who.Count == 0 && whom.Exists(actor => _actors.Company.Speakers.Any(one => one.Id == actor.Id)))
            who = [.. _actors.Voice(trigger).Where(actor => actor.IsPerson && !whom.Exists(one => one.Id == actor.Id)).Select(actor => actor with { Head = trigger, First = trigger, End = trigger + 1 })];
        if (match.Rule.Has("hosted") && who is [var visitor] && _invitations.Of(trigger, visitor, _mentions) is { } host) whom = [host];
        // "will not send a minister": nobody of Norway is there
        if (OutlookAlgebra.IsNegative(outlook) && match["sender"].Length > 0 && who.TrueForAll(actor => actor.Kind == ActorKind.OfficeHolder)) who = [];
        if (who.Count == 0 && match["sender"] is [_, ..] senders) who = _implied.Sent(match["who"], senders);
        List<ActorReference> also = _participants.Read(match["also"], true);
        bool addressed = match.Rule.Has("addressed") && (match["who"] is [var self, ..] ? _tree.Lemma(self) is "i" or "we" : who.Count > 0);
        // "Speaking to A, B said": what is told to somebody of no office is told in an interview
        if ((addressed || _words.IsAside(trigger)) && whom.TrueForAll(IsOfNoOffice)) whom = [];
        whom.RemoveAll(actor => _firstPerson.IsInTheRoom(trigger, who, actor));
        who = _firstPerson.Guest(trigger, _firstPerson.Read(trigger, who, whom), whom);
        if (who.Count == 0 && whom.Count > 0 && headline && _tree.Upos[trigger] is Upos.Noun or Upos.Propn) who = [.. _authors()];
        if (match["who"] is [var himself] && _implied.Above(himself, whom, who) is { Count: > 0 } above) who = above;
        if (_implied.Beyond(trigger, who, whom) is { Count: > 0 } beyond) who = beyond;
        if (match.Rule.Has("sided") || _implied.IsSpokenFor(who, whom) || _implied.IsOfStates(trigger, outlook, who, whom)) who = _implied.Sides(who, whom);
        whom.RemoveAll(actor => who.Exists(one => one.Id == actor.Id));
        if (match.Rule.Has("visiting") && !(outlook == Outlook.Held && _stays.IsAtHost(who, whom, sentence, _mentions))) return false;
        // "will lead the A-B Dialogue": for that of them which is his
        if (match.Rule.Has("named")) who.RemoveAll(actor => !all.Exists(side => side.Id == _actors.Representation.CountryOf(actor.Id)));
        if (persons && _introductions.Is(match, who, whom)) return Reject("actor", match, "presents who speaks beside him");

        EventKind kind = Enum.Parse<EventKind>(match.Rule.Gives, true);
        if (kind == EventKind.Meeting) who = ActorList.Union(_participants.Read(match["guest"], persons), who);
        if (kind == EventKind.Meeting && (_tree.Lemma(trigger) == "summit" || char.IsUpper(_tree.Document.Form(trigger)[0]) && trigger > _tree.SentenceOf(trigger).First && (!headline || match.Rule.Has("named"))) && (whom.Exists(IsBody) || all.Exists(IsBody) || who.Exists(IsBody)))
        {
            // "the A-B summit" of a country and a body is one of both
            bool ofBoth = match.Rule.Has("named") && all.Count == 2 && !all.TrueForAll(IsBody) && !all.Exists(IsTown) && (!headline || _tree.Lemma(trigger) == "summit");
            if (match.Rule.Has("named") && !ofBoth || all.Count > 0 && !ofBoth && _tree.Upos[trigger] == Upos.Propn && _tree.Case(trigger).Length > 0)
            {
                _trace?.Reject("actor", span, match.Rule.Name, "the name of a gathering with a body does not say who attends");
                return false;
            }

            kind = EventKind.Summit;        // a summit with a body has more attendees than are named
            who = ActorList.Union(ActorList.Union(who, whom), all);
        }

        if (kind == EventKind.Meeting && match.Rule.Has("several") && ActorList.Union(ActorList.Union(who, whom), all).Select(actor => _actors.Representation.BodyOf(actor.Id) ?? actor.Id).Distinct(StringComparer.Ordinal).Count() < 2) return false;
        kind = _kinds.Of(kind, match, sentence, who, whom, all);
        if (kind == EventKind.Call && match["whom"] is [var called, ..] && _kinds.IsCalledSomething(trigger, called)) return Reject("actor", match, "says what he is");
        if (kind == EventKind.Meeting && _contests.Is(trigger, ActorList.Union(ActorList.Union(who, whom), all))) return Reject("actor", match, "a match");
        bool anaphoric = match.Rule.Has("anaphoric");
        if (anaphoric && kind != EventKind.Visit && who.Count > 1 && match["who"] is [var their] && _references.IsOfOthers(their, who, _actors.Representation)) return Reject("actor", match, "theirs of whom the sentence names, and not of those who were told to have met");
        if (anaphoric && outlook == Outlook.Present) outlook = Outlook.Open;
        int before = _mentions.Count;
        ContactPassage passage = new(match, kind, sentence, headline, outlook) { Completed = numbered };
        bool pairs = match.Rule.Has("named") && kind == EventKind.Summit && who.Exists(IsBody) && !who.TrueForAll(IsBody);
        if (match.Rule.Has("companions")) return _companions.Read(passage, who);
        if (kind == EventKind.Visit && anaphoric && who.Count == 0) _builder.Add(passage, [], false, -1, []);
        else if (kind is EventKind.Visit or EventKind.Summit) _attendance.Read(passage, who, all);
        else if (all.Count >= 2 || all.Count == 1 && who.Count > 0) _builder.Add(passage, ActorList.Union(all, who), true, -1, []);
        else if (whom.Count == 0 && who.Count >= 2 && !match.Rule.Roles.Any(role => role is { Name: "whom", Optional: false })) _builder.Add(passage, who, true, -1, []);
        else if (also.Count > 0 && who.Count > 0 && whom.Count > 0) _builder.Add(passage, ActorList.Union(ActorList.Union(who, whom), also), true, -1, []);
        else if (who.Count == 0 && whom.Count >= 2 && match.Rule.Has("joint")) _builder.Add(passage, whom, true, -1, []);
        else if (who.Count > 0 && whom.Count > 0) _meetings.Read(passage, who, whom);
        else if (anaphoric) _builder.Add(passage, ActorList.Union(who, whom), false, -1, []);
        if (_mentions.Count == before) _trace?.Reject("actor", span, match.Rule.Name, $"found {who.Count} who meet and {whom.Count} whom they meet");
        // the clause around "the A-B summit" may tell who is there for A
        return _mentions.Count > before && !pairs;
    }

    /// <summary>Says why the words tell of no contact, so that nothing else reads one from them; always true.</summary>
    bool Reject(string step, RuleMatch match, string why)
    {
        _trace?.Reject(step, _tree.Document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, why);
        _rejections.Add(match.Trigger);
        return true;
    }

    bool IsOfNoOffice(ActorReference actor) => actor.Kind == ActorKind.Person && _actors.Representation.BodyOf(actor.Id) is null;

    /// <summary>The last contact that was told of by the same word, as much a name as this: "the first Strategic Dialogue … The next Strategic Dialogue"; null for none.</summary>
    EventMention? Namesake(int trigger) =>
        _mentions.FindLast(mention => mention.Participants.Count > 1 && mention.Word == _tree.Lemma(trigger) && char.IsUpper(_tree.Document.Form(mention.Trigger)[0]));

    /// <summary>The countries that people are of, each once.</summary>
    List<ActorReference> StatesOf(IEnumerable<ActorReference> people, int trigger) =>
        [.. people.Select(actor => _actors.Representation.CountryOf(actor.Id) ?? actor.Id).Distinct(StringComparer.Ordinal).Select(id => new ActorReference(id, ActorGazetteer.KindOf(id), trigger, trigger, trigger + 1))];

    /// <summary>"the Porto Union summit": where it is.</summary>
    bool IsTown(ActorReference actor) => _actors.Names.EntityAt(actor.Head)?.StartsWith("place:", StringComparison.Ordinal) == true;

    static bool IsBody(ActorReference actor) => actor.Kind == ActorKind.Organization;
}
