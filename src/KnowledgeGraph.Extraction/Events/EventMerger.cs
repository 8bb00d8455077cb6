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
    readonly ContactIdentity _identity = new(document.Article.Published, representation);

    readonly ReferenceTest _references = new(document, representation);

    /// <summary>Who takes part in talks is told so many sentences after them, at most.</summary>
    const int Anticipation = 8;

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
            if (story.Kind != EventKind.Meeting || story.Participants.Count < many || story.Mentions[0].Sentence <= mention.Sentence || story.Mentions[0].Sentence - mention.Sentence > Anticipation) continue;
            if (story.IsSettled && Story.StatusOf(mention.Outlook) is { } status && status != story.Status) continue;
            if (!story.Mentions.Exists(told => told.Word == mention.Word) || !Dates.Compatible(story.Date, mention.Date) || story.Place?.Contradicts(mention.Place) == true) continue;
            Join(story, mention);
            story.Mentions.Sort((a, b) => a.Trigger.CompareTo(b.Trigger));
            return;
        }

        trace?.Reject("merge", mention.Span, mention.Rule, "no contact that it could speak of");
    }

    /// <summary>"The talks have been postponed. … A was to meet B": the talks that are off are the next that have participants.</summary>
    Story Begin(EventMention mention)
    {
        Story story = new(mention);
        if (mention.Kind is EventKind.Visit or EventKind.Summit || mention.Outlook is Outlook.Held or Outlook.Present) return story;
        EventMention? off = _open.Find(told => told.Word == mention.Word && mention.Sentence - told.Sentence <= Story.AnaphoraReach && Dates.Compatible(told.Date, mention.Date));
        if (off is null) return story;
        _open.Remove(off);
        story.Mentions.Insert(0, off);
        return story;
    }

    /// <summary>A summit of a few who are all named, and of no body, is a meeting (the gold guide).</summary>
    static void Count(Story story)
    {
        const int least = 4;
        if (story.Kind != EventKind.Summit || story.Status is EventStatus.Refused or EventStatus.Denied or EventStatus.Cancelled || story.Participants.Count is < least or > MeetingSize.Few || story.Participants.Exists(actor => actor.Kind == ActorKind.Organization)) return;
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
        if (mention.Word != "summit" && Recall(mention, story => story.Kind != EventKind.Summit && mention.Sentence - story.Mentions[^1].Sentence <= Story.AnaphoraReach && !(held && !mention.IsCarriedOut && OutlookAlgebra.IsToCome(story.Status) && !IsEarlier(mention, story)))) return;
        (mention.Outlook is Outlook.Postponed or Outlook.Cancelled ? _open : _waiting).Add(mention);
    }

    bool Recall(EventMention mention, Func<Story, bool> fits)
    {
        // "has not ruled out talks with A, who has broken off the talks": those, or none
        Story? beside = mention.Reference is null ? null : _stories.FindLast(story => story.Mentions[^1].Sentence >= mention.Sentence && story.Mentions.Exists(told => told.Sentence == mention.Sentence && told.Word == mention.Word));
        for (int i = _stories.Count - 1; i >= 0; i--)
        {
            Story story = _stories[i];
            if (story.Kind is EventKind.Visit != mention.Kind is EventKind.Visit) continue;
            if (beside is not null && story != beside || !fits(story) || mention.Reference is { } reference && !_references.Fits(mention, reference, story, _stories)) continue;
            // talks that are only proposed are not those that others are at
            if (story.Status == EventStatus.Proposed && mention.Outlook is Outlook.Held or Outlook.Present && mention.Participants.Count == 0) continue;
            // what has been is not what does not take place
            if (mention.Outlook is Outlook.Refused or Outlook.Cancelled or Outlook.Denied && story.Mentions.Exists(told => told.Outlook == Outlook.Held && !told.IsHearsay && !told.IsAnaphoric) && story.Mentions.TrueForAll(told => told.Outlook is Outlook.Held or Outlook.Open or Outlook.Present)) continue;
            if (_identity.IsLongBefore(mention, story)) continue;
            if (IsEarlier(mention, story))
            {
                _stories.Add(new Story(mention.With([.. story.Participants.Select(actor => actor with { Head = mention.Trigger, First = mention.Trigger, End = mention.Trigger + 1 })])));
                trace?.Accept("merge", mention.Span, mention.Rule, "an earlier contact of those of whom another is to come");
                return true;
            }

            // "the summit has taken place every year": not the one that is still to come
            if (mention.Outlook is Outlook.Held && mention.Date.Value is null && !mention.IsCarriedOut && IsAhead(story)) continue;
            // that somebody is not at the summit does not say that the others are not
            if (story.IsGathering && mention.Participants.Count == 0 && mention.Outlook is Outlook.Denied or Outlook.Refused) continue;
            if (mention.Participants.Count > 0 && !mention.Participants.All(actor => story.Participants.Exists(one => representation.Same(one, actor)))) continue;
            if (!Dates.Compatible(story.Date, mention.Date) || story.Place?.Contradicts(mention.Place) == true) continue;
            Join(story, mention);
            // "were to meet on Monday. The meeting went ahead": on the Monday that has been
            if (mention.IsCarriedOut && IsAhead(story)) story.Date = Dates.WeekBefore(story.Date) ?? story.Date;
            return true;
        }

        return false;
    }

    /// <summary>"A and B will meet next week. The last talks were in June", "The talks broke off in June": others than those to come.</summary>
    static bool IsEarlier(EventMention mention, Story story) =>
        mention is { IsOver: true, IsCarriedOut: false, Outlook: Outlook.Held, Participants.Count: 0, Kind: not EventKind.Visit } && story.Participants.Count > 1 && OutlookAlgebra.IsToCome(story.Status)
        && mention.Date.Phrase is not null && mention.Date.Phrase != story.Date.Phrase && !(story.IsDated && mention.Date.Value is not null && mention.Date.Value == story.Date.Value);

    Story? Find(EventMention mention)
    {
        // "A, B and C met in Oslo. The meeting was attended by": those who are there for them
        if (mention.Kind == EventKind.Summit && mention.Gathering >= 0 && mention.Gathering != mention.Trigger
            && _stories.Find(story => story.Kind == EventKind.Meeting && story.Mentions.Exists(told => told.Trigger == mention.Gathering && told.IsAnaphoric)) is { } told
            && mention.Participants.All(actor => told.Participants.Exists(one => representation.Same(one, actor) || representation.BodyOf(actor.Id) == representation.BodyOf(one.Id)))) return told;
        Story? lastSummit = LastSummit();
        foreach (Story story in _stories)
            if (_identity.IsSame(story, mention, lastSummit)) return story;
        return null;
    }

    /// <summary>Is it of a day that comes after the article's?</summary>
    bool IsAhead(Story story) => document.Article.Published is { } published && Dates.IsAfter(story.Date, published);

    Story? LastSummit()
    {
        for (int i = _stories.Count - 1; i >= 0; i--)
            if (_stories[i].Kind == EventKind.Summit) return _stories[i];
        return null;
    }

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
            if (story == joint || story.Kind is EventKind.Visit or EventKind.Summit || story.Participants.Count >= joint.Participants.Count || ContactIdentity.IsMarginal(story.Participants, joint.Participants)) continue;
            if (story.Status == EventStatus.Held && OutlookAlgebra.IsToCome(joint.Status) || joint.Status == EventStatus.Held && OutlookAlgebra.IsToCome(story.Status)) continue;
            if (!Dates.Compatible(story.Date, joint.Date) || story.Place?.Contradicts(joint.Place) == true || story.Mentions.Exists(mention => mention.IsOther || mention.IsApart)) continue;
            if (!story.Participants.TrueForAll(actor => joint.Participants.Exists(one => representation.Same(one, actor)))) continue;
            foreach (EventMention mention in story.Mentions) joint.Add(mention);
            joint.Mentions.Sort((a, b) => a.Trigger.CompareTo(b.Trigger));
            _stories.RemoveAt(i);
        }
    }
}
