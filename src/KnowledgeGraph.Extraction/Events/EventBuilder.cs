using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Turns stories into events and claims, with what the article as a whole says of their place and day.</summary>
public sealed class EventBuilder(Document document, Representation representation, SpeakerIndex speakers, EventPlace? gathering, EventPlace? venue, bool isReadout)
{
    /// <summary>How sure a passage is that only speaks of a contact told of elsewhere ("the talks"): less than one that names who met.</summary>
    const double Anaphoric = 0.8;

    /// <summary>… and less than one that tells it in words.</summary>
    const double OfTurns = 0.9;

    /// <summary>The lines that a transcript's title may have.</summary>
    const int Title = 2;

    /// <summary>In how many sentences of the story's beginning a contact without a date word is that of the day of publication.</summary>
    const int Lead = 3;

    readonly bool _isSpoken = Transcript.IsSpoken(document);

    public (IReadOnlyList<DocumentEvent> Events, IReadOnlyList<EventClaim> Claims) Build(IReadOnlyList<Story> stories)
    {
        // "on the sidelines of the summit" said of one contact is meant of those around it
        bool atGathering = gathering is not null && stories.Any(story => story.Kind == EventKind.Meeting && story.Mentions.Exists(mention => mention.AtMargins));
        foreach (Story story in stories)
        {
            if (IsOfWhatIsNext(story)) story.Date = story.Mentions.Find(told => !OutlookAlgebra.IsToCome(told.Outlook) && told.Date.Phrase is not null && !IsAhead(told.Date))?.Date ?? EventDate.Unknown;
            if (story.Kind is EventKind.Meeting && Visit(story, stories) is { } visit)
            {
                if (story.Place?.CountryIso3 is null) story.Place = visit.Place;
                if (visit.Kind == EventKind.Visit && !story.IsSettled) story.Assumed = visit.Status;
                if (visit.Kind == EventKind.Visit && !IsDated(story) && visit.Status == story.Status && visit.Place?.Contradicts(story.Place) != true) story.Date = DateFor(story, visit);
            }

            // "Travel to A, B and C" over a text that tells of the journey to A as planned
            if (story.Kind == EventKind.Visit && !story.IsSettled && story.Mentions.TrueForAll(told => told.IsHeadline) && stories.Where(other => other.Kind == EventKind.Visit && other.IsSettled
                && other.Participants.Exists(actor => story.Participants.Exists(one => one.Id == actor.Id))).ToArray() is { Length: > 0 } journeys && journeys.All(other => other.Status == EventStatus.Planned)) story.Assumed = EventStatus.Planned;
            if (story.Kind == EventKind.Meeting && !IsDated(story) && Trip(story, stories) is { } trip) story.Date = trip;
            if (story.Kind == EventKind.Call) story.Place = null;
            if (story.Kind == EventKind.Meeting && story.Place is null && HostCountry(story, stories) is { } host) story.Place = new EventPlace(null, "country:" + host, host);
            if (story.Place is null && (story.Kind == EventKind.Meeting && (atGathering || IsAtGathering(story)) || story.IsGathering) && IsOfTheStory(story)) story.Place = gathering;
            if (story is { Kind: EventKind.Meeting, Place: null, Status: EventStatus.Held } && story.Mentions.Exists(told => told.IsHeadline || told.Sentence < Title || told.IsFaceToFace)) story.Place = venue;
            if (story is { Kind: EventKind.Meeting, Place: null } && Beside(story, stories) is { } beside) story.Place = beside.Place;
            if (story is { Kind: EventKind.Meeting, Place: null } && Within(story, stories) is { } within) story.Place = within.Place;
            if (Larger(story, stories) is { } larger)
            {
                if (story.Date.Phrase is null && story.Date.Value is null) story.Date = larger.Date;
                story.Place ??= larger.Place;
            }

            if (Summary(story, stories) is { } summary) story.Date = summary.Date;
            if (IsOfTheDay(story)) story.Date = new EventDate(document.Article.Published!.Value.ToString("O", CultureInfo.InvariantCulture), null, DateBasis.Publication);
        }

        foreach (Story story in stories)
            if (story is { Kind: EventKind.Meeting, Place: null } && Alike(story, stories) is { } alike) story.Place = alike.Place;
        List<DocumentEvent> events = [];
        List<EventClaim> claims = [];
        for (int i = 0; i < stories.Count; i++)
        {
            Story story = stories[i];
            string key = "event-" + (i + 1).ToString("D3", CultureInfo.InvariantCulture);
            EventStatus status = story.Status;
            events.Add(new DocumentEvent
            {
                Key = key,
                Kind = story.Kind,
                Status = status,
                Participants = [.. story.Participants.Select(actor => new Participant(actor.Id))],
                Date = story.Date,
                Place = story.Place?.Name,
                PlaceId = story.Place?.Id,
                CountryIso3 = story.Place?.CountryIso3,
                Occasion = story.Occasion,
            });
            foreach (EventMention mention in story.Mentions)
                claims.Add(new EventClaim
                {
                    EventKey = key,
                    Status = Story.StatusOf(mention.Outlook) ?? status,
                    Evidence = Evidence.Of(document.Article, mention.Span),
                    Confidence = mention.IsAnaphoric ? Anaphoric : mention.IsOfTurns ? OfTurns : mention.Probability,
                    Rule = mention.Rule,
                    Positive = mention.Outlook is not (Outlook.Denied or Outlook.Refused or Outlook.Cancelled),
                    SaidBy = speakers.Of(mention.Trigger),
                    Steps = mention.Steps,
                });
        }

        return (events, claims);
    }

    /// <summary>Is its day told, or known without a word?</summary>
    static bool IsDated(Story story) => story.Date is not { Phrase: null, Value: null };

    /// <summary>"will travel on Monday to Oslo, where she will meet": the day that the passage of the meeting gives the visit, before that of the whole visit.</summary>
    static EventDate DateFor(Story story, Story visit) =>
        visit.Mentions.Find(told => told.Date.Phrase is not null && told.Sentence == story.Mentions[0].Sentence)?.Date ?? visit.Date;

    /// <summary>"On May 3–4, A had several conversations with the members of the league. She spoke with B and with C": the sentence right before that sums such contacts up; null without one.</summary>
    static Story? Summary(Story story, IReadOnlyList<Story> stories)
    {
        if (IsDated(story) || story.Status != EventStatus.Held || story.Mentions.Exists(mention => mention.IsOther)) return null;
        foreach (Story other in stories)
            if (other != story && other.Kind == story.Kind && other.Status == story.Status && other.Date is { Phrase: not null, Value: not null } && other.Participants.Exists(actor => !actor.IsPerson)
                && other.Participants.Exists(actor => story.Participants.Exists(one => one.Id == actor.Id)) && story.Mentions.Exists(mention => other.Mentions.Exists(told => mention.Sentence - told.Sentence is 1 or 2))) return other;
        return null;
    }

    /// <summary>"Talks have opened. They will continue tomorrow": the day of what is still to come is not that of what has been.</summary>
    bool IsOfWhatIsNext(Story story) =>
        story.Status == EventStatus.Held && IsAhead(story.Date) && story.Mentions[0] is { IsAnaphoric: false, Outlook: Outlook.Held or Outlook.Present }
        && story.Mentions.TrueForAll(told => told.Date != story.Date || OutlookAlgebra.IsToCome(told.Outlook));

    bool IsAhead(EventDate date) =>
        date.Value is not null && document.Article.Published is { } published ? Dates.IsAfter(date, published) : date.Phrase is { } phrase && phrase.Split(' ').Any(word => word is "tomorrow" or "next");

    /// <summary>
    /// "visited A, B and C from May 3 to May 9. She met with D": at which stop is not said, and the days are those of the whole journey, which a readout
    /// tells of to its end where it begins with it; null without.
    /// </summary>
    EventDate? Trip(Story story, IReadOnlyList<Story> stories)
    {
        const int reach = 2;
        EventMention first = story.Mentions[0];
        if (first.IsOther || first.IsHeadline || story.Mentions.Exists(told => told.Date.Phrase is not null)) return null;
        EventMention[] visits = [.. stories.Where(other => other.Kind == EventKind.Visit && other.Status == story.Status).SelectMany(other => other.Mentions)
            .Where(told => (first.Sentence - told.Sentence is >= 0 and <= reach || isReadout && BodySentence(told.Sentence) < Lead && !told.IsHeadline) && told.Trigger < first.Trigger && told.Participants.All(actor => actor.IsPerson && story.Participants.Exists(one => one.Id == actor.Id)))];
        EventDate[] days = [.. visits.Where(told => told.Date.Value is not null || visits.All(other => other.Trigger != told.Trigger || other.Date.Value is null)).Select(told => told.Date).Distinct()];
        return days is [{ Value: { } span } whole] && span.Contains('/', StringComparison.Ordinal) ? whole : null;
    }

    /// <summary>"In Oslo she met with A, B and C": what one word tells of them all is where it is known to be of the others; null without.</summary>
    Story? Alike(Story story, IReadOnlyList<Story> stories)
    {
        EventMention first = story.Mentions[0];
        Story[] others = [.. stories.Where(other => other != story && other.Kind == EventKind.Meeting && other.Status == story.Status && other.Place?.CountryIso3 is not null
            && other.Mentions[0].Trigger == first.Trigger && other.Mentions[0].Sentence == first.Sentence)];
        if (others.Length == 0 || others.Select(other => other.Place!.CountryIso3).Distinct(StringComparer.Ordinal).Count() > 1) return null;
        string country = "country:" + others[0].Place!.CountryIso3;
        ActorReference[] guests = [.. story.Participants.Where(actor => others[0].Participants.Exists(one => one.Id == actor.Id))];
        // nobody of a third country, who could have been met in his own
        return story.Participants.TrueForAll(actor => representation.CountryOf(actor.Id) is not { } home || home == country || guests.Any(guest => guest.Id == actor.Id || representation.CountryOf(guest.Id) == home)) ? others[0] : null;
    }

    /// <summary>"She will also hold talks with B": where she was just told to meet A; null without.</summary>
    Story? Beside(Story story, IReadOnlyList<Story> stories)
    {
        const int reach = 3;
        EventMention first = story.Mentions[0];
        if (first.IsOther || !IsAlso(first)) return null;
        Story? found = null;
        foreach (Story other in stories)
            if (other != story && other.Kind == EventKind.Meeting && other.Status == story.Status && other.Place?.CountryIso3 is not null && Dates.Compatible(other.Date, story.Date)
                && other.Mentions.Exists(told => first.Sentence - told.Sentence is >= 0 and <= reach && told.Trigger < first.Trigger)
                && other.Participants.Exists(actor => actor.IsPerson && story.Participants.Exists(one => one.Id == actor.Id))) found = other;
        return found;
    }

    /// <summary>"B met separately with A": another contact, of the same day.</summary>
    bool IsApartOnly(EventMention mention)
    {
        Sentence sentence = document.Sentences.Sentences[mention.Sentence];
        return mention.IsApart && mention.Trigger + 1 < sentence.End && document.Form(mention.Trigger + 1) is "separately";
    }

    /// <summary>Do "also" or "separately" stand beside the word that tells of the contact, or "this followed" before it?</summary>
    bool IsAlso(EventMention mention)
    {
        const int reach = 6;
        Sentence sentence = document.Sentences.Sentences[mention.Sentence];
        if (sentence.Length > 1 && document.Form(sentence.First) is "This" or "It" && document.Form(sentence.First + 1) is "followed" or "follows") return true;
        for (int token = Math.Max(sentence.First, mention.Trigger - reach); token < Math.Min(sentence.End, mention.Trigger + reach); token++)
            if (document.Form(token) is "also" or "Also" or "separately" or "Additionally" or "additionally") return true;
        return false;
    }

    /// <summary>"at the summit", "for a conference".</summary>
    static bool IsAtGathering(Story story) => story.Occasion is { } occasion && Gatherings.Any(word => occasion.EndsWith(word, StringComparison.OrdinalIgnoreCase));

    static readonly string[] Gatherings = ["summit", "conference", "forum", "assembly"];

    /// <summary>The meeting of more beside which two of them meet on their own; null for none.</summary>
    Story? Larger(Story story, IReadOnlyList<Story> stories)
    {
        if (story.Kind != EventKind.Meeting || !story.Mentions.TrueForAll(mention => mention.IsApart && !mention.IsOther)) return null;
        foreach (Story other in stories)
            if (other != story && other.Kind == EventKind.Meeting && other.Status == story.Status && other.Participants.Count > story.Participants.Count && story.Mentions[0].Sentence - other.Mentions[^1].Sentence is >= 0
                && story.Participants.TrueForAll(actor => other.Participants.Exists(one => representation.Same(one, actor))) && Dates.Compatible(other.Date, story.Date)) return other;
        return null;
    }

    /// <summary>"A and B met in Oslo on the sidelines of the five-nation talks. The talks include": the pair on the sidelines, which tells where the talks of all are; null for none.</summary>
    Story? Within(Story story, IReadOnlyList<Story> stories)
    {
        const int several = 3;
        if (story.Participants.Count < several) return null;
        foreach (Story other in stories)
            if (other != story && other.Kind == EventKind.Meeting && other.Status == story.Status && other.Place?.CountryIso3 is not null && other.Participants.Count < story.Participants.Count && Dates.Compatible(other.Date, story.Date)
                && other.Mentions.Exists(mention => mention.AtMargins) && other.Participants.TrueForAll(actor => story.Participants.Exists(one => one.Id == (representation.BodyOf(actor.Id) ?? actor.Id)))) return other;
        return null;
    }

    /// <summary>Who visits a country and meets its people meets them there; who meets others at a gathering does so where it is.</summary>
    Story? Visit(Story story, IReadOnlyList<Story> stories)
    {
        Story? found = null;
        int best = int.MaxValue;
        foreach (Story visit in stories)
        {
            if (visit.Kind is not (EventKind.Visit or EventKind.Summit) || visit.Place?.CountryIso3 is not { } country || visit.Place.Contradicts(story.Place)) continue;
            foreach (ActorReference visitor in visit.Participants)
            {
                if (!story.Participants.Exists(actor => actor.Id == visitor.Id)) continue;
                if (Rank(story, visit, visitor, country, stories) is not { } rank) continue;
                // nobody has met others on a journey that is still to come
                bool later = rank > 0 || visit.Mentions.TrueForAll(told => told.Sentence > story.Mentions[0].Sentence);
                if (later && story is { Status: EventStatus.Held, IsSettled: true } && visit.Status is EventStatus.Planned or EventStatus.Proposed) continue;
                int distance = visit.Mentions.Min(told => story.Mentions.Min(mention => Math.Abs(told.Sentence - mention.Sentence)));
                if (rank > 0 && !Dates.Compatible(visit.Date, story.Date) || rank == Nowhere && distance > 0 || rank * 100 + distance >= best) continue;
                best = rank * 100 + distance;
                found = visit;
            }
        }

        return found;
    }

    /// <summary>Who was met by one host in his country, and by another of that country, was met there by both: the country, or null.</summary>
    string? HostCountry(Story story, IReadOnlyList<Story> stories)
    {
        if (story.Mentions.Exists(mention => mention.IsOther && !mention.IsApart)) return null;
        foreach (Story other in stories)
        {
            if (other == story || other.Kind != EventKind.Meeting || other.Place?.CountryIso3 is not { } country || !Dates.Compatible(other.Date, story.Date) && !Dates.AreWeekdays(other.Date, story.Date)) continue;
            if (!IsHosted(story, country) || !IsHosted(other, country) && (other.Status != EventStatus.Held || story.Status != EventStatus.Held || !story.Mentions.Exists(mention => other.Mentions.Exists(told => mention.Sentence - told.Sentence is >= 0 and <= Near)))) continue;
            if (story.Participants.Exists(guest => representation.BodyOf(guest.Id) != "country:" + country && other.Participants.Exists(one => one.Id == guest.Id))) return country;
        }

        return null;
    }

    /// <summary>"A and B met in Oslo. A was received by the king of Norway": within so many sentences.</summary>
    const int Near = 2;

    /// <summary>"During the trip, they met".</summary>
    static bool IsDuringVisit(Story story) => story.Occasion is { } occasion && occasion.Split(' ').Any(word => Visits.Contains(word, StringComparer.OrdinalIgnoreCase));

    static readonly string[] Visits = ["visit", "trip", "tour", "travel"];

    bool IsHosted(Story story, string country) => story.Participants.Exists(actor => representation.BodyOf(actor.Id) == "country:" + country);

    const int Nowhere = 3;

    /// <summary>How likely the contact is where the visit or gathering is, 0 the most; null where it is not.</summary>
    int? Rank(Story story, Story visit, ActorReference visitor, string country, IReadOnlyList<Story> stories)
    {
        bool hosted = story.Participants.Exists(actor => actor.Id != visitor.Id && representation.BodyOf(actor.Id) == "country:" + country);
        if (hosted) return 0;
        // "put the meeting off until after a visit to Oslo"
        if (visit.Kind == EventKind.Visit && story.Status is EventStatus.Postponed or EventStatus.Cancelled or EventStatus.Refused && visit.Status is EventStatus.Held or EventStatus.Planned) return null;
        // "met B. She then stops in Oslo": told later, it is where she goes next
        if (visit.Kind == EventKind.Visit && visit.Mentions.TrueForAll(told => story.Mentions.TrueForAll(mention => told.Trigger > mention.Trigger))) return null;
        // "as part of a journey that has taken him to A, B and C": which of them is not said
        EventMention[] beside = [.. visit.Mentions.Where(one => story.Mentions.Exists(mention => mention.Sentence == one.Sentence))];
        bool several = beside.Length > 0 && beside.All(one => stories.Any(other => other != visit && other.Kind == EventKind.Visit && other.Mentions.Exists(told => one.Trigger == told.Trigger)));
        if (visit.Kind == EventKind.Visit && several) return null;
        if (visit.Kind == EventKind.Visit && IsDuringVisit(story)) return 1;
        if (visit.Kind == EventKind.Summit) return 1;
        bool unknown = story.Participants.TrueForAll(actor => actor.Id == visitor.Id || representation.BodyOf(actor.Id)?.StartsWith("country:", StringComparison.Ordinal) != true);
        bool only = stories.All(other => other.Kind != EventKind.Visit || other.Status != visit.Status && visit.Status == story.Status || other.Place?.CountryIso3 == country || !other.Participants.Exists(actor => actor.Id == visitor.Id));
        // "will be in Rome. There she will meet A": of whatever country A is
        bool next = visit.Status == EventStatus.Planned && story.Status == EventStatus.Planned && visit.Mentions.Exists(told => story.Mentions[0].Sentence - told.Sentence is 0 or 1);
        return only && (unknown || next) ? 2 : Nowhere;
    }

    /// <summary>Is its day, or the first of its days, as far as known, within a week of the article's?</summary>
    bool IsOfTheStory(Story story) =>
        !story.Mentions[0].IsOther
        && (story.Date.Value is null || document.Article.Published is not { } published
            || DateOnly.TryParseExact(story.Date.Value.Split('/')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && Math.Abs(day.DayNumber - published.DayNumber) <= 7);

    /// <summary>An official readout that gives no day tells of the day it is published, and so does a note in the present tense.</summary>
    bool IsOfTheDay(Story story)
    {
        if (document.Article.Published is null || story.Date.Phrase is not null || story.Date.Value is not null || story.Status != EventStatus.Held) return false;
        EventMention first = story.Mentions[0];
        if (story.Mentions.Exists(told => told.IsOfTheDay)) return true;
        // what one says to another's face is said when they meet
        if (first.IsFaceToFace && _isSpoken) return true;
        // "spoke of the visit of B": on another day than they spoke of it
        if (story.Kind == EventKind.Visit && !first.IsHeadline && document.Tags.Upos[first.Trigger] == Upos.Noun) return false;
        return isReadout && (!first.IsOther || IsApartOnly(first)) && !IsOfThePast(first.Sentence) && (first.IsHeadline || first.Outlook is Outlook.Held or Outlook.Present) && (first.IsHeadline || first.IsFaceToFace || first.IsJustOver || BodySentence(first.Sentence) < Lead || IsAlso(first));
    }

    /// <summary>"In August the two agreed … . They discussed": is a day or month long past the last that was told of?</summary>
    bool IsOfThePast(int sentence)
    {
        string? last = null;
        int end = document.Sentences.Sentences[sentence].First;
        foreach (TimeExpression time in document.Times.Expressions)
            if (time.First < end && time.Kind == TimeKind.Date && document.Sentences.IndexOf(time.First) >= sentence - 1 && time.Value is { Length: >= 7 } value) last = value;
        return last is not null && string.CompareOrdinal(last[..7], document.Article.Published!.Value.AddMonths(-1).ToString("O", CultureInfo.InvariantCulture)[..7]) < 0;
    }

    /// <summary>The how many-th sentence of the body it is, from 0.</summary>
    int BodySentence(int sentence)
    {
        int count = 0;
        for (int i = 0; i < sentence; i++)
            if (document.Blocks.Blocks[document.Sentences.Sentences[i].Block].Kind is BlockKind.Body or BlockKind.ListItem) count++;
        return count;
    }
}
