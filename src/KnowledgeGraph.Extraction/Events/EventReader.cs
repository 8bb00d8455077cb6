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
    readonly StatusReader _statuses;
    readonly StatusRules _statusRules;
    readonly OccasionReader _occasions;
    readonly ActorGazetteer _gazetteer;
    readonly Func<IEnumerable<ActorReference>> _authors;
    readonly ExtractionTrace? _trace;
    readonly HashSet<int> _rejections;
    readonly StayReader _stays;
    readonly PartyNumber _parties;
    readonly JointContact _jointness;
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
        StatusReader statuses = _statuses = reading.Statuses;
        ActorGazetteer gazetteer = _gazetteer = reading.Gazetteer;
        ExtractionTrace? trace = _trace = reading.Trace;
        _rejections = reading.Rejections.Contacts;
        StatusRules statusRules = _statusRules = rules.Status;
        DateReader dates = new(tree);
        OccasionReader occasions = _occasions = new(tree, reading.Names);
        _rules = rules.Events;
        _authors = authors;
        _stays = new StayReader(tree, actors, places);
        PartyNumber parties = _parties = new(tree);
        _jointness = new JointContact(tree, actors, statusRules, parties);
        _words = new ContactWords(tree, statusRules);
        _invitations = new InvitationReader(tree, actors);
        EventEvidence evidence = new(tree.Document, actors, gazetteer, statuses);
        _participants = new ParticipantReader(tree, actors, statusRules, _stays, _gazetteer, _mentions);
        _implied = new ImpliedParticipants(tree, actors, statusRules, _words, _participants, _mentions);
        _lists = new AttendeeListReader(tree, actors, dates, statusRules, evidence, authors, _mentions);
        _references = new ReferenceReader(tree, actors, _mentions);
        _builder = new ContactBuilder(tree, actors, statuses, dates, places, occasions, gazetteer, statusRules, _words, evidence, _participants, _references, _mentions, trace);
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
        new LeadNames(_tree, _actors).Give(_mentions);
        new GatheringMentions(_tree, _actors, _parties).Settle(_mentions);
        return _mentions;
    }

    /// <summary>Tells of a contact that no rule has read: when and where it is, the same as for those of the rules.</summary>
    /// <returns>What was added; nothing where such a contact is none.</returns>
    internal IReadOnlyList<EventMention> Tell(int trigger, EventKind kind, Outlook outlook, int sentence, List<ActorReference> participants, bool joint, double probability)
    {
        int before = _mentions.Count;
        bool headline = _tree.Document.Blocks.Blocks[_tree.Document.Sentences.Sentences[sentence].Block].Kind == BlockKind.Headline;
        _builder.Add(new ContactPassage(RuleMatch.Of(RelationJudge.Rule, trigger), kind, sentence, headline, outlook) { Probability = probability }, participants, joint, -1, []);
        return _mentions[before..];
    }

    /// <summary>Does the word name a contact: "talks", "meet"?</summary>
    internal bool IsContact(int token) => _statusRules.Contacts.Contains(_tree.Lemma(token));

    /// <summary>False when the rule finds no actors, and the next may try.</summary>
    bool Build(RuleMatch match, int sentence, bool headline)
    {
        int trigger = match.Trigger;
        TextSpan span = _tree.Document.Span(trigger, trigger + 1);
        if (_words.IsBarter(trigger))
        {
            _trace?.Reject("rule", span, match.Rule.Name, "things or people are exchanged, and no words");
            _rejections.Add(trigger);
            return true;
        }

        // "leaders gathered, among them A": the verb says when
        Outlook outlook = _statuses.Read(match["at"] is [var verb, ..] && _tree.Upos[verb] == Upos.Verb ? verb : trigger, headline);
        // "9:00 a.m. A attends B's meeting with C"
        if (outlook is Outlook.Present or Outlook.Open or Outlook.Held && _statuses.IsScheduled(trigger)) outlook = Outlook.Planned;
        // "the six-party talks involve A, B and C", "… include": so does that of who takes part in a contact say nothing of when it is
        if (outlook == Outlook.Present && _tree.Relations[trigger] == Relation.Nsubj && _tree.Lemma(_tree.Heads[trigger]) is "include" or "involve" or "group") outlook = Outlook.Open;
        // "participants in the upcoming summit include A": the present tense is that of the list
        if (outlook is Outlook.Present or Outlook.Open && match["at"] is [var coming, ..] && _statuses.IsModifiedAsToCome(coming)) outlook = Outlook.Planned;
        // "will attend the summit, hosted by A": the participle has no tense of its own
        // ... and neither has "the summit, which B is hosting" one that tells against its being to come
        if ((match.Rule.Has("participle") && _tree.Lemma(trigger) != "attend" || outlook == Outlook.Present && _tree.Relations[trigger] == Relation.AclRelcl) && match["at"] is [var hosted, ..] && _mentions.FindLast(mention => mention.Gathering == hosted) is { } attended) outlook = attended.Outlook;
        // "it will be the first summit attended by A": when the summit is
        if (match.Rule.Has("participle") && match["at"] is [var predicate, ..] && _tree.Has(predicate, Relation.Aux, "will")) outlook = Outlook.Planned;
        if (match.Rule.Options.TryGetValue("status", out string? status) && outlook != Outlook.Hypothetical)
        {
            Outlook told = Enum.Parse<Outlook>(status, true);
            if (OutlookAlgebra.IsNegative(told) && OutlookAlgebra.IsNegative(outlook))
            {
                _trace?.Reject("status", span, match.Rule.Name, "a refusal that is itself denied");
                _rejections.Add(trigger);
                return true;
            }

            // "has not accepted": no answer yet
            if (match.Rule.Has("reply")) return OutlookAlgebra.IsNegative(outlook) || _replies.Read(match, sentence, told, _participants.Read(match["who"], false));
            outlook = OutlookAlgebra.IsNegative(outlook) ? outlook : told;
        }

        if (outlook == Outlook.Hypothetical || _words.IsQuestion(sentence) && !(outlook == Outlook.Held && !match.Rule.Has("anaphoric") && !match.Rule.Has("implied") && _words.IsPresupposed(trigger)))
        {
            _trace?.Reject("status", span, match.Rule.Name, "a condition or a question");
            _rejections.Add(trigger);
            return true;
        }

        // they may have met without speaking to the press together
        if (match.Rule.Has("affirmed") && OutlookAlgebra.IsNegative(outlook))
        {
            _trace?.Reject("status", span, match.Rule.Name, "what did not happen shows no contact");
            _rejections.Add(trigger);
            return true;
        }

        bool persons = match.Rule.Has("persons");
        List<ActorReference> who = _participants.Read(match["who"], persons);
        List<ActorReference> whom = _participants.Read(_participants.After(trigger, match["whom"]), persons);
        if (whom.Count == 0 && who.Count > 0 && !persons) whom = _participants.ReadLocal(match, who, sentence);
        List<ActorReference> all = _participants.Read(match["all"], persons);
        if (all.Count > 2 && all.Count + 1 == _parties.Of(trigger)) all.AddRange(_implied.Missing(trigger, all));
        EventMention? numbered = match.Rule.Has("numbered") ? _implied.Numbered(trigger, who.Count, _parties) : null;
        if (numbered is null && match.Rule.Has("numbered")) return false;
        // "A and B held talks. C cancelled a new round": not theirs
        if (match.Rule.Has("again") && who.Count > 0 && !who.TrueForAll(actor => _actors.Company.Before(trigger).Any(one => _actors.Representation.Same(one, actor)))) return false;
        // "A met B. … during the six-party talks. The next round": theirs
        if (match.Rule.Has("again") && who.Count == 0 && IsOfOthers(trigger)) return false;
        if (match.Rule.Has("again")) all = [.. _actors.Company.Before(trigger).Select(actor => actor with { Head = trigger, First = trigger, End = trigger + 1 })];
        if (match.Rule.Has("joined") && !_implied.Join(match, outlook, who, all)) return false;
        if (match.Rule.Has("recalled") && who.Count == 0 && match["who"] is [var bare]) who = _implied.Recall(bare, sentence);
        if (whom.Count == 0 && (match.Rule.Has("anaphoric") || !OutlookAlgebra.IsNegative(outlook)) && _firstPerson.Other(match, who) is { } other) who.Add(other);
        if (who.Count == 0 && whom.Count > 0 && _implied.IsPleasure(trigger)) who = [.. _actors.Voice(trigger).Where(actor => actor.IsPerson).Select(actor => actor with { Head = trigger, First = trigger, End = trigger + 1 })];
        if (match.Rule.Has("implied") && who.Count == 0 && (whom.Count > 0 || match["place"].Length > 0)) (who, outlook) = _implied.Implied(trigger, whom, sentence, outlook);
        // "the meeting with her counterpart A was called off": hers
        if (match.Rule.Has("implied") && who.Count == 0 && whom.Count == 1 && Counterpart(whom[0].Head) is >= 0 and int hers && _actors.ReadAlone(hers) is [{ IsPerson: true } possessor] && possessor.Id != whom[0].Id) who = [possessor];
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
        if (match.Rule.Has("sided") || _implied.IsSpokenFor(who, whom)) who = _implied.Sides(who, whom);
        whom.RemoveAll(actor => who.Exists(one => one.Id == actor.Id));
        if (match.Rule.Has("visiting") && !(outlook == Outlook.Held && _stays.IsAtHost(who, whom, sentence, _mentions))) return false;
        if (persons && _introductions.Is(match, who, whom))
        {
            _trace?.Reject("actor", span, match.Rule.Name, "presents who speaks beside him");
            _rejections.Add(trigger);
            return true;
        }

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
        bool alone = whom.Count == 0 && all.Count == 0 && match.Rule.Roles.Any(role => role is { Name: "whom", Optional: false });
        if (kind == EventKind.Meeting && Math.Max(all.Count, who.Count) > MeetingSize.Few && !alone) kind = EventKind.Summit;
        // "ministers of many countries, including A and B, met": they are some of more
        if (kind == EventKind.Meeting && whom.Count == 0 && all.Count == 0 && who.Count > 0 && who.TrueForAll(_words.IsExample)) kind = EventKind.Summit;
        if (kind == EventKind.Meeting && _words.IsRemote(trigger)) kind = EventKind.Call;
        if (kind == EventKind.Call && _tree.Upos[trigger] == Upos.Verb && IsThere(trigger) && !_words.IsRemote(trigger)) kind = EventKind.Meeting;
        if (kind == EventKind.Call && !_words.IsRemote(trigger) && (_words.IsSpoken(trigger) && _words.IsAtGathering(trigger) || _occasions.IsAtMargins(trigger, _tree.Document.Sentences.Sentences[sentence]))) kind = EventKind.Meeting;
        if (kind == EventKind.Call && match["whom"] is [var called, ..] && IsCalledSomething(trigger, called))
        {
            _trace?.Reject("actor", span, match.Rule.Name, "says what he is");
            _rejections.Add(trigger);
            return true;
        }

        if (kind == EventKind.Meeting && _contests.Is(trigger, ActorList.Union(ActorList.Union(who, whom), all)))
        {
            _trace?.Reject("actor", span, match.Rule.Name, "a match");
            _rejections.Add(trigger);
            return true;
        }

        bool anaphoric = match.Rule.Has("anaphoric");
        if (anaphoric && kind != EventKind.Visit && who.Count > 1 && match["who"] is [var their] && _references.IsOfOthers(their, who, _actors.Representation))
        {
            _trace?.Reject("actor", span, match.Rule.Name, "theirs of whom the sentence names, and not of those who were told to have met");
            _rejections.Add(trigger);
            return true;
        }

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
        else if (who.Count > 0 && whom.Count > 0) ReadMeeting(passage, who, whom);
        else if (anaphoric) _builder.Add(passage, ActorList.Union(who, whom), false, -1, []);
        if (_mentions.Count == before) _trace?.Reject("actor", span, match.Rule.Name, $"found {who.Count} who meet and {whom.Count} whom they meet");
        // the clause around "the A-B summit" may tell who is there for A
        return _mentions.Count > before && !pairs;
    }

    /// <summary>The "her" of "her counterpart A" or "her Norwegian colleague", at the name or the noun; −1 for none.</summary>
    int Counterpart(int head)
    {
        int hers = _tree.Child(head, Relation.NmodPoss);
        if (hers < 0) return -1;
        for (int token = hers + 1; token < Math.Min(hers + 4, _tree.Heads.Length); token++)
            if (_tree.Lemma(token) is "counterpart" or "colleague") return hers;
        return -1;
    }

    /// <summary>Is another contact brought in since that of those who were last told to have met?</summary>
    bool IsOfOthers(int noun)
    {
        for (int child = _tree.FirstChild(noun); child >= 0; child = _tree.NextSibling(child))
            if (_tree.Relations[child] == Relation.Nmod && _tree.Case(child) == "of" && _tree.Lemma(child) is "talk" or "negotiation" or "consultation") noun = child;
        if (_mentions.FindLast(mention => mention.Participants.Count > 0 && mention.Trigger < noun) is { Kind: EventKind.Summit } gathering && gathering.Word == _tree.Lemma(noun)) return true;
        return _mentions.FindLast(mention => mention.Participants.Count > 1 && mention.Trigger < noun) is { } told && _references.Rival(noun)?.Displaces(told.Trigger, told.Participants, _actors.Representation) == true;
    }

    void ReadMeeting(ContactPassage passage, List<ActorReference> who, List<ActorReference> whom)
    {
        // "A and B met separately with C": each of them alone
        if (whom.Count == 1 && who.Count > 1 && who.TrueForAll(actor => actor.IsPerson) && _tree.Upos[passage.Match.Trigger] == Upos.Verb && _jointness.IsSeparate(passage.Match.Trigger))
        {
            foreach (ActorReference one in who) _builder.Add(passage, ActorList.Union([one], whom), false, -1, []);
            return;
        }

        if (whom.Count == 1 || _jointness.IsJoint(passage, whom) || _jointness.IsOfCountries(passage.Match.Trigger, who, whom))
        {
            if (passage.Kind == EventKind.Meeting && who.Count + whom.Count > MeetingSize.Few + 1) passage = passage with { Kind = EventKind.Summit };
            _builder.Add(passage, ActorList.Union(who, whom), whom.Count > 1 || who.Count > 1, -1, []);
            return;
        }

        int[] heads = [.. whom.Select(actor => actor.Head)];
        foreach (ActorReference counterpart in whom)
            _builder.Add(passage, ActorList.Union(who, [counterpart]), false, counterpart.Head, [.. heads.Where(head => head != counterpart.Head)],
                passage.Kind == EventKind.Meeting && _jointness.IsSpread(counterpart.Head) && _actors.Representation.CountryOf(counterpart.Id) is { } country ? new EventPlace(null, country, _gazetteer.CountryOf(country)) : null);
    }

    /// <summary>"called President A one of the worst", "called A irresponsible": not on the telephone.</summary>
    bool IsCalledSomething(int verb, int person)
    {
        if (_tree.Lemma(verb) != "call" || _tree.Upos[verb] != Upos.Verb || person < verb) return false;
        int behind = _actors.Names.NameAt(person) is >= 0 and int name ? _actors.Names.Name(name).End : person + 1;
        int end = _tree.SentenceOf(verb).End;
        if (behind >= end) return false;
        if (_tree.Document.Form(behind) is "one" or "a" or "an" or "the" or "\"" or "“" or "‘" or "his" or "her" || _tree.Upos[behind] == Upos.Adj && _tree.Lemma(behind) is not ("last" or "next" or "early" or "late" or "previous" or "same")) return true;
        // "called him Norway's last gentleman", "called them that"
        return behind + 1 < end && _tree.Document.Form(behind + 1) is "'s" or "’s" && _actors.Names.NameAt(behind) >= 0 || _tree.Document.Form(behind) is "that" && _tree.Heads[behind] == verb;
    }

    bool IsOfNoOffice(ActorReference actor) => actor.Kind == ActorKind.Person && _actors.Representation.BodyOf(actor.Id) is null;

    /// <summary>"travelled to Oslo, where she visited troops and spoke with officials": face to face.</summary>
    bool IsThere(int verb)
    {
        if (_tree.Relations[verb] == Relation.Conj) verb = _tree.Heads[verb];
        return _tree.Relations[verb] == Relation.AclRelcl && _tree.Child(verb, Relation.Advmod) is >= 0 and int where && _tree.Lemma(where) == "where";
    }

    /// <summary>"the Porto Union summit": where it is.</summary>
    bool IsTown(ActorReference actor) => _actors.Names.EntityAt(actor.Head)?.StartsWith("place:", StringComparison.Ordinal) == true;

    static bool IsBody(ActorReference actor) => actor.Kind == ActorKind.Organization;
}
