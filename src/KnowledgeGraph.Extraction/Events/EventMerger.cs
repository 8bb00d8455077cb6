using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// Joins the passages that tell of one contact: same participants, nothing in date or place against it. What is called another contact
/// ("met again", "their previous meeting") stays one of its own.
/// </summary>
public sealed class EventMerger(Document document, Representation representation, ExtractionTrace? trace)
{
    /// <summary>"The talks" speaks of a contact told of in one of so many sentences before.</summary>
    const int AnaphoraReach = 4;

    readonly List<Story> _stories = [];

    /// <summary>Contacts of which it is told that they are off before it is told whose they are.</summary>
    readonly List<EventMention> _open = [];

    /// <summary>What speaks of a contact that has not been told of before.</summary>
    readonly List<EventMention> _waiting = [];

    /// <summary>In order of first mention.</summary>
    public IReadOnlyList<Story> Merge(IReadOnlyList<EventMention> mentions)
    {
        foreach (EventMention mention in mentions)
        {
            if (mention.Participants.Count < 2 && mention.IsAnaphoric) Recall(mention);
            else if (Find(mention) is { } story) Join(story, mention);
            else _stories.Add(Begin(mention));
        }

        foreach (EventMention mention in _waiting) Anticipate(mention);
        foreach (Story story in _stories) Count(story);
        return _stories;
    }

    /// <summary>"Six-party talks opened in Oslo. The talks involve A, B and C": who takes part in the talks of the first sentence is told later.</summary>
    void Anticipate(EventMention mention)
    {
        const int many = 3;
        foreach (Story story in _stories)
        {
            if (story.Kind != EventKind.Meeting || story.Participants.Count < many || story.Mentions[0].Sentence <= mention.Sentence || story.Mentions[0].Sentence - mention.Sentence > AnaphoraReach) continue;
            if (Story.StatusOf(mention.Outlook) is { } status && status != story.Status) continue;
            if (!story.Mentions.Exists(told => told.Word == mention.Word) || !Dates.Compatible(story.Date, mention.Date) || story.Place?.Contradicts(mention.Place) == true) continue;
            Join(story, mention);
            story.Mentions.Sort((a, b) => a.Trigger.CompareTo(b.Trigger));
            return;
        }

        trace?.Reject("merge", mention.Span, mention.Rule, "no contact that it could speak of");
    }

    /// <summary>Talks of two governments that go on or have been are not the meeting of their leaders that is to come, whichever is told of first.</summary>
    static bool IsOfOfficials(Story story, EventMention mention) =>
        mention.Outlook is Outlook.Held or Outlook.Present && IsToCome(story.Status)
        && mention.Participants.All(actor => !actor.IsPerson) && story.Participants.TrueForAll(actor => actor.IsPerson)
        || IsToCome(mention.Outlook) && story.Status == EventStatus.Held
        && mention.Participants.All(actor => actor.IsPerson) && story.Participants.TrueForAll(actor => !actor.IsPerson);

    /// <summary>"The talks have been postponed. … A was to meet B": the talks that are off are the next that have participants.</summary>
    Story Begin(EventMention mention)
    {
        Story story = new(mention);
        if (mention.Kind is EventKind.Visit or EventKind.Summit || mention.Outlook is Outlook.Held or Outlook.Present) return story;
        EventMention? off = _open.Find(told => told.Word == mention.Word && mention.Sentence - told.Sentence <= AnaphoraReach && Dates.Compatible(told.Date, mention.Date));
        if (off is null) return story;
        _open.Remove(off);
        story.Mentions.Insert(0, off);
        return story;
    }

    /// <summary>A summit of a few who are all named, and of no body, is a meeting (the gold guide).</summary>
    static void Count(Story story)
    {
        const int least = 4, most = 6;
        if (story.Kind != EventKind.Summit || story.Status is EventStatus.Refused or EventStatus.Denied or EventStatus.Cancelled || story.Participants.Count is < least or > most || story.Participants.Exists(actor => actor.Kind == ActorKind.Organization)) return;
        // a conference has more than those whom an article names, a summit may be of a few
        // "A, B, C and D also take part": all of the body are named
        bool listed = story.Mentions.Exists(mention => mention.IsListing && mention.Participants.Count >= least - 1 && mention.Participants.All(actor => actor.IsPerson));
        if (story.Mentions.Exists(mention => mention.IsOfMore || mention.IsOfBody && !listed || mention.Word is "conference" or "forum" or "assembly" || GatheringReader.IsCeremony(mention.Word)) || !story.Mentions.Exists(mention => mention.Participants.Count >= least - 1)) return;
        story.Kind = EventKind.Meeting;
        story.IsJoint = true;
    }

    void Recall(EventMention mention)
    {
        if (Recall(mention, story => story.Mentions.Exists(told => told.Word == mention.Word))) return;
        // talks that have been are not what is to come under another word: "was due to call on A. The talks gained momentum"
        bool held = mention.Outlook == Outlook.Held;
        if (mention.Word != "summit" && Recall(mention, story => story.Kind != EventKind.Summit && mention.Sentence - story.Mentions[^1].Sentence <= AnaphoraReach && !(held && IsToCome(story.Status)))) return;
        (mention.Outlook is Outlook.Postponed or Outlook.Cancelled ? _open : _waiting).Add(mention);
    }

    bool Recall(EventMention mention, Func<Story, bool> fits)
    {
        for (int i = _stories.Count - 1; i >= 0; i--)
        {
            Story story = _stories[i];
            if (story.Kind is EventKind.Visit != mention.Kind is EventKind.Visit) continue;
            if (!fits(story)) continue;
            // talks that are only proposed are not those that others are at
            if (story.Status == EventStatus.Proposed && mention.Outlook is Outlook.Held or Outlook.Present && mention.Participants.Count == 0) continue;
            // what has been is not what does not take place
            if (mention.Outlook is Outlook.Refused or Outlook.Cancelled or Outlook.Denied && story.Mentions.Exists(told => told.Outlook == Outlook.Held && !told.IsHearsay && !told.IsAnaphoric) && story.Mentions.TrueForAll(told => told.Outlook is Outlook.Held or Outlook.Open or Outlook.Present)) continue;
            if (IsLongBefore(mention, story)) continue;
            // "the summit has taken place every year": not the one that is still to come
            if (mention.Outlook is Outlook.Held && mention.Date.Value is null && IsAhead(story)) continue;
            // that somebody is not at the summit does not say that the others are not
            if (story.IsGathering && mention.Participants.Count == 0 && mention.Outlook is Outlook.Denied or Outlook.Refused) continue;
            if (mention.Participants.Count > 0 && !mention.Participants.All(actor => story.Participants.Exists(one => representation.Same(one, actor)))) continue;
            if (!Dates.Compatible(story.Date, mention.Date) || story.Place?.Contradicts(mention.Place) == true) continue;
            Join(story, mention);
            return true;
        }

        return false;
    }

    Story? Find(EventMention mention)
    {
        // "A, B and C met in Oslo. The meeting was attended by": those who are there for them
        if (mention.Kind == EventKind.Summit && mention.Gathering >= 0 && mention.Gathering != mention.Trigger
            && _stories.Find(story => story.Kind == EventKind.Meeting && story.Mentions.Exists(told => told.Trigger == mention.Gathering && told.IsAnaphoric)) is { } told
            && mention.Participants.All(actor => told.Participants.Exists(one => representation.Same(one, actor) || representation.BodyOf(actor.Id) == representation.BodyOf(one.Id)))) return told;
        foreach (Story story in _stories)
            if (IsSame(story, mention)) return story;
        return null;
    }

    bool IsSame(Story story, EventMention mention)
    {
        bool attendance = mention.Kind is EventKind.Visit or EventKind.Summit;
        if (attendance ? story.Kind != mention.Kind : story.Kind is EventKind.Visit or EventKind.Summit) return false;
        if (!Dates.Compatible(story.Date, mention.Date) || story.Place?.Contradicts(mention.Place) == true || IsLongBefore(mention, story)) return false;
        if (!mention.IsAnaphoric && IsNegative(mention.Outlook) && story.Mentions.Exists(told => told.Outlook == Outlook.Held && !told.IsHearsay)) return false;
        if (!mention.IsAnaphoric && mention.Outlook == Outlook.Held && !mention.IsHearsay && story.Mentions.Exists(told => IsNegative(told.Outlook))) return false;
        // who was refused one meeting had another, whoever says so
        if (!mention.IsAnaphoric && mention.Outlook == Outlook.Held && story.Mentions.Exists(told => told.Outlook is Outlook.Refused or Outlook.Cancelled)) return false;
        if (!mention.IsAnaphoric && IsOfOfficials(story, mention)) return false;
        if (mention.IsOther && mention.Outlook == Outlook.Planned && story.Status == EventStatus.Held) return false;
        if (mention.IsOther && (story.Date.Value is null || mention.Date.Value is null)) return false;
        if (story.Mentions.TrueForAll(told => told.IsOther) && !mention.IsOther && (story.Date.Value is null || mention.Date.Value is null)) return false;
        if (mention.Kind == EventKind.Summit && mention.IsDefinite && story == LastSummit() && mention.Sentence - story.Mentions[^1].Sentence <= AnaphoraReach) return true;
        if (mention.Kind == EventKind.Visit && story.Place is { } visited && mention.Place is { } destination && visited.CountryIso3 is null != destination.CountryIso3 is null) return false;      // a region and a country of it
        if (attendance && DifferByName(story.Occasion, mention.Occasion)) return false;
        // one gathering, by the same word or the same name: all who are said to be there are together
        if (mention.Kind == EventKind.Summit && Story.StatusOf(mention.Outlook) is { } state && state == story.Status && story.Mentions.Exists(told => told.Gathering >= 0 && told.Gathering == mention.Gathering
            || told.Occasion is not null && string.Equals(told.Occasion, mention.Occasion, StringComparison.OrdinalIgnoreCase))) return true;
        if (attendance) return mention.Participants.Any(actor => story.Participants.Exists(one => representation.Same(one, actor)));
        if (!story.KindIsOpen && !mention.KindIsOpen && story.Kind != mention.Kind && (story.Date.Phrase is not null || mention.Date.Phrase is not null)
            && story.Date.Value != mention.Date.Value) return false;
        if (mention.IsWithOthers && !mention.Participants.All(actor => story.Participants.Exists(one => one.Id == actor.Id))) return false;
        if (mention.IsApart && story.Participants.Count > Math.Max(2, mention.Participants.Count)) return false;
        bool contains = mention.Participants.All(actor => story.Participants.Exists(one => representation.Same(one, actor)));
        bool contained = story.Participants.TrueForAll(actor => mention.Participants.Any(one => representation.Same(one, actor)));
        // nobody has met because others of a wider contact to come have
        if (contains != contained && !mention.IsAnaphoric && IsToCome(mention.Outlook) != IsToCome(story.Status) && (IsToCome(mention.Outlook) || mention.Outlook is Outlook.Held or Outlook.Present) && (story.Status == EventStatus.Held || IsToCome(story.Status))) return false;
        return contains && contained || contains && (story.IsJoint && !IsMarginal(mention.Participants, story.Participants) || mention.IsAnaphoric)
            || contained && mention.IsJoint && !IsNegative(mention.Outlook) && !IsMarginal(story.Participants, mention.Participants);
    }

    /// <summary>Two officials who meet where six countries negotiate have a meeting of their own.</summary>
    static bool IsMarginal(IReadOnlyList<ActorReference> few, IReadOnlyList<ActorReference> many) =>
        many.Count > 2 && few.Count < many.Count && few.All(actor => actor.IsPerson) && many.All(actor => !actor.IsPerson);

    /// <summary>"Remarks by A and B before their meeting", in which they speak of "our talks in Oslo last month": those were others.</summary>
    bool IsLongBefore(EventMention mention, Story story) =>
        document.Article.Published is { } published && mention.IsAnaphoric && story.Date.Phrase is null && story.Mentions.TrueForAll(told => told.IsHeadline) && Dates.IsBefore(mention.Date, published.AddDays(-Recent));

    /// <summary>What headlines tell of is no older than so many days.</summary>
    const int Recent = 20;

    /// <summary>Is it of a day that comes after the article's?</summary>
    bool IsAhead(Story story) => document.Article.Published is { } published && Dates.IsAfter(story.Date, published);

    Story? LastSummit()
    {
        for (int i = _stories.Count - 1; i >= 0; i--)
            if (_stories[i].Kind == EventKind.Summit) return _stories[i];
        return null;
    }

    /// <summary>Do both have a name, and no word of one in the other but "summit" and the like?</summary>
    static bool DifferByName(string? first, string? second)
    {
        if (first is null || second is null) return false;
        HashSet<string> words = Words(first), others = Words(second);
        return words.Count > 0 && others.Count > 0 && !words.Overlaps(others);

        static HashSet<string> Words(string name) =>
            [.. name.ToLowerInvariant().Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 && !Common.Contains(word))];
    }

    static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "summit", "meeting", "conference", "forum", "session", "visit", "trip", "tour", "working", "official", "state", "special", "annual", "leaders", "of", "the", "for", "his", "her", "first", "two-day",
    };

    static bool IsToCome(Outlook outlook) => outlook is Outlook.Planned or Outlook.Proposed;

    static bool IsToCome(EventStatus status) => status is EventStatus.Planned or EventStatus.Proposed;

    static bool IsNegative(Outlook outlook) => outlook is Outlook.Cancelled or Outlook.Refused or Outlook.Denied;

    void Join(Story story, EventMention mention)
    {
        story.Add(mention);
        List<ActorReference> participants = [];
        foreach (ActorReference actor in story.Participants)
        {
            ActorReference better = actor;
            foreach (ActorReference one in mention.Participants)
                if (one.Id != actor.Id && representation.Same(actor, one) && Representation.IsNearer(one, actor)) better = one;
            if (!participants.Exists(one => one.Id == better.Id)) participants.Add(better);
        }

        foreach (ActorReference actor in mention.Participants)
            if (!participants.Exists(one => representation.Same(one, actor))) participants.Add(actor);
        story.Participants = participants;
        trace?.Accept("merge", mention.Span, mention.Rule, $"joins {document.Text[story.Mentions[0].Span.Start..story.Mentions[0].Span.End]}");
        if (story.IsJoint) Absorb(story);
    }

    /// <summary>The pairs of a joint meeting are that meeting.</summary>
    void Absorb(Story joint)
    {
        for (int i = _stories.Count - 1; i >= 0; i--)
        {
            Story story = _stories[i];
            if (story == joint || story.Kind is EventKind.Visit or EventKind.Summit || story.Participants.Count >= joint.Participants.Count || IsMarginal(story.Participants, joint.Participants)) continue;
            if (story.Status == EventStatus.Held && IsToCome(joint.Status) || joint.Status == EventStatus.Held && IsToCome(story.Status)) continue;
            if (!Dates.Compatible(story.Date, joint.Date) || story.Place?.Contradicts(joint.Place) == true || story.Mentions.Exists(mention => mention.IsOther || mention.IsApart)) continue;
            if (!story.Participants.TrueForAll(actor => joint.Participants.Exists(one => representation.Same(one, actor)))) continue;
            foreach (EventMention mention in story.Mentions) joint.Add(mention);
            joint.Mentions.Sort((a, b) => a.Trigger.CompareTo(b.Trigger));
            _stories.RemoveAt(i);
        }
    }
}
