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

        return _mentions;
    }

    /// <summary>False when the rule finds no actors, and the next may try.</summary>
    bool Build(RuleMatch match, int sentence, bool headline)
    {
        int trigger = match.Trigger;
        TextSpan span = _document.Span(trigger, trigger + 1);
        Outlook outlook = match.Rule.Options.TryGetValue("status", out string? fixedStatus) ? Enum.Parse<Outlook>(fixedStatus, true) : statuses.Read(trigger, headline);
        if (outlook == Outlook.Hypothetical || IsQuestion(sentence))
        {
            trace?.Reject("status", span, match.Rule.Name, "a condition or a question");
            return true;
        }

        bool persons = match.Rule.Has("persons");
        List<ActorReference> who = Read(match["who"], persons);
        List<ActorReference> whom = Read(After(trigger, match["whom"]), persons);
        List<ActorReference> all = Read(match["all"], persons);
        if (who.Count == 0 && whom.Count > 0 && headline && tree.Upos[trigger] is Upos.Noun or Upos.Propn) who = [.. authors()];
        whom.RemoveAll(actor => who.Exists(one => one.Id == actor.Id));
        EventKind kind = Enum.Parse<EventKind>(match.Rule.Gives, true);
        if (kind == EventKind.Meeting && (tree.Lemma(trigger) == "summit" || tree.Upos[trigger] == Upos.Propn && char.IsUpper(_document.Form(trigger)[0])) && (whom.Exists(IsBody) || all.Exists(IsBody) || who.Exists(IsBody)))
        {
            kind = EventKind.Summit;        // a summit with a body has more attendees than are named
            who = Union(Union(who, whom), all);
        }

        bool anaphoric = match.Rule.Has("anaphoric");
        if (anaphoric && outlook == Outlook.Present) outlook = Outlook.Open;
        int before = _mentions.Count;
        if (kind is EventKind.Visit or EventKind.Summit) ReadAttendance(match, kind, sentence, headline, outlook, who, all);
        else if (all.Count >= 2 || all.Count == 1 && who.Count > 0) Add(match, kind, sentence, headline, outlook, Union(all, who), true, -1, []);
        else if (whom.Count == 0 && who.Count >= 2 && !match.Rule.Roles.Any(role => role is { Name: "whom", Optional: false })) Add(match, kind, sentence, headline, outlook, who, true, -1, []);
        else if (who.Count > 0 && whom.Count > 0) ReadMeeting(match, kind, sentence, headline, outlook, who, whom);
        else if (anaphoric) Add(match, kind, sentence, headline, outlook, Union(who, whom), false, -1, []);
        if (_mentions.Count == before) trace?.Reject("actor", span, match.Rule.Name, $"{who.Count} and {whom.Count} actors");
        return _mentions.Count > before;
    }

    static bool IsBody(ActorReference actor) => actor.Kind == ActorKind.Organization;

    void ReadMeeting(RuleMatch match, EventKind kind, int sentence, bool headline, Outlook outlook, List<ActorReference> who, List<ActorReference> whom)
    {
        if (whom.Count == 1 || IsJoint(match, whom))
        {
            Add(match, kind, sentence, headline, outlook, Union(who, whom), whom.Count > 1 || who.Count > 1, -1, []);
            return;
        }

        int[] heads = [.. whom.Select(actor => actor.Head)];
        foreach (ActorReference counterpart in whom)
            Add(match, kind, sentence, headline, outlook, Union(who, [counterpart]), false, counterpart.Head, [.. heads.Where(head => head != counterpart.Head)]);
    }

    /// <summary>"a meeting with A and B" is one meeting; "met A and B" is two.</summary>
    bool IsJoint(RuleMatch match, List<ActorReference> whom)
    {
        if (match.Rule.Has("joint")) return true;
        int trigger = match.Trigger;
        if (tree.Upos[trigger] is Upos.Noun or Upos.Propn)
        {
            for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
                if (tree.Lemma(child) is "trilateral" or "joint" or "quadrilateral" or "three-way" or "four-way" or "tripartite") return true;
            return tree.Xpos[trigger] is "NN" or "NNP" && whom.TrueForAll(actor => actor.IsPerson)
                && (tree.Child(trigger, Relation.NmodPoss) >= 0 || tree.Heads[trigger] == ParseLayer.Root);
        }

        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Advmod && tree.Lemma(child) is "jointly" or "together" or "trilaterally") return true;
        return false;
    }

    void ReadAttendance(RuleMatch match, EventKind kind, int sentence, bool headline, Outlook outlook, List<ActorReference> who, List<ActorReference> all)
    {
        List<ActorReference> attending = Union(Union(who, all), Read(match["guest"], false));
        if (kind == EventKind.Visit) attending.RemoveAll(actor => !actor.IsPerson && !match.Rule.Has("bodies"));
        if (attending.Count == 0 || attending.Count == 1 && IsBody(attending[0])) return;
        List<int> destinations = [];
        foreach (int token in match["place"]) destinations.AddRange(actors.Conjuncts(token));
        if (kind == EventKind.Summit) Add(match, kind, sentence, headline, outlook, attending, false, -1, []);
        foreach (int token in destinations)
            if (places.Of(token) is { } destination)
                Add(match, kind, sentence, headline, outlook, attending, false, destinations.Count > 1 ? token : -1, destinations.Count > 1 ? [.. destinations.Where(other => other != token)] : [], destination);
    }

    void Add(
        RuleMatch match, EventKind kind, int sentence, bool headline, Outlook outlook, List<ActorReference> participants, bool joint, int own, int[] others, EventPlace? place = null)
    {
        // a person and the country he acts for are not both there
        if (kind is EventKind.Meeting or EventKind.Call) participants = [.. participants.Where(actor => actor.Kind != ActorKind.Organization || gazetteer.Knows(actor.Id))];
        participants = [.. participants.Where(actor => actor.IsPerson || !participants.Exists(person => person.IsPerson && actors.Representation?.BodyOf(person.Id) == actor.Id))];
        if (participants.Count < 2 && kind is EventKind.Meeting or EventKind.Call && !match.Rule.Has("anaphoric")) return;
        Sentence tokens = _document.Sentences.Sentences[sentence];
        (EventDate date, int dateToken) = dates.Read(match.Trigger, tokens, own, others);
        if (outlook == Outlook.Present) outlook = IsToCome(date) ? Outlook.Planned : Outlook.Held;
        else if (outlook == Outlook.Open && IsToCome(date)) outlook = Outlook.Planned;
        _mentions.Add(new EventMention
        {
            Rule = match.Rule.Name,
            Trigger = match.Trigger,
            Sentence = sentence,
            Kind = kind,
            KindIsOpen = kind == EventKind.Meeting && match.Rule.Has("open"),
            Participants = participants,
            IsJoint = joint,
            IsAnaphoric = match.Rule.Has("anaphoric"),
            Word = tree.Lemma(match.Trigger),
            IsHeadline = headline,
            IsOther = IsAnother(match.Trigger),
            Outlook = outlook,
            Date = date,
            Place = place ?? places.Read(match.Trigger, tokens),
            Occasion = occasions.Read(match.Trigger, tokens),
            AtMargins = occasions.IsAtMargins(match.Trigger, tokens),
            Span = EvidenceSpan(match.Trigger, participants, dateToken, tokens),
        });
        if (kind is EventKind.Meeting or EventKind.Call) actors.Company.Add(match.Trigger, participants);
        trace?.Accept("rule", _mentions[^1].Span, match.Rule.Name, $"{kind} {outlook}: {string.Join(" + ", participants.Select(actor => actor.Id))}");
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
                if (!read.Exists(one => one.Id == actor.Id) && (!persons || actor.IsPerson)) read.Add(actor);
        }

        return read;
    }

    static List<ActorReference> Union(List<ActorReference> first, List<ActorReference> second) => [.. first, .. second.Where(actor => !first.Exists(one => one.Id == actor.Id))];

    /// <summary>Is the day still to come when the article is written? Without a date known, the words must say so.</summary>
    bool IsToCome(EventDate date)
    {
        if (date.Phrase is null) return false;
        if (date.Value is { } value && _document.Article.Published is { } published)
            return string.CompareOrdinal(value[..Math.Min(10, value.Length)], published.ToString("O")[..Math.Min(10, value.Length)]) > 0;
        string[] words = date.Phrase.ToLowerInvariant().Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(statusRules.Past.Contains)) return false;
        return words.Any(statusRules.Future.Contains) || words.Any(IsWeekday);
    }

    static bool IsWeekday(string word) => Enum.TryParse<DayOfWeek>(word, true, out _);

    /// <summary>"their first meeting since", "met again", "a second meeting".</summary>
    bool IsAnother(int trigger)
    {
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) is "previous" or "earlier" or "last" or "another" or "again" or "next" or "second" or "separate" or "separately" or "recent") return true;
        return false;
    }

    bool IsQuestion(int sentence)
    {
        Sentence tokens = _document.Sentences.Sentences[sentence];
        for (int token = tokens.End - 1; token >= tokens.First && tree.Upos[token] == Upos.Punct; token--)
            if (_document.Form(token).StartsWith("?")) return true;
        return false;
    }

    /// <summary>From the first to the last word that the claim rests on, on one line.</summary>
    TextSpan EvidenceSpan(int trigger, List<ActorReference> participants, int dateToken, Sentence tokens)
    {
        int first = trigger, last = trigger + 1;
        foreach (ActorReference actor in participants)
        {
            if (actor.First < tokens.First || actor.End > tokens.End) continue;
            first = Math.Min(first, actor.First);
            last = Math.Max(last, actor.End);
        }

        if (dateToken >= 0) last = Math.Max(last, dateToken + 1);
        TextSpan span = _document.Span(first, last);
        int lineBreak = _document.Text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n');
        return lineBreak <= 0 ? span : _document.Span(trigger, trigger + 1);
    }
}
