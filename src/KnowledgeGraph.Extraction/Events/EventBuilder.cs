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

    public (IReadOnlyList<DocumentEvent> Events, IReadOnlyList<EventClaim> Claims) Build(IReadOnlyList<Story> stories)
    {
        // "on the sidelines of the summit" said of one contact is meant of those around it
        bool atGathering = gathering is not null && stories.Any(story => story.Kind == EventKind.Meeting && story.Mentions.Exists(mention => mention.AtMargins));
        AdditionWords additions = new(document);
        StoryDates dates = new(document, stories, additions, isReadout);
        VisitFinder visits = new(representation, stories);
        MeetingFinder meetings = new(representation, additions, stories);
        foreach (Story story in stories)
        {
            if (dates.IsOfWhatIsNext(story)) story.Date = story.Mentions.Find(told => !OutlookAlgebra.IsToCome(told.Outlook) && told.Date.Phrase is not null && !dates.IsAhead(told.Date))?.Date ?? EventDate.Unknown;
            if (story.Kind is EventKind.Meeting && visits.Visit(story) is { } visit)
            {
                if (story.Place?.CountryIso3 is null) story.Place = visit.Place;
                if (visit.Kind == EventKind.Visit && !story.IsSettled) story.Assumed = visit.Status;
                if (visit.Kind == EventKind.Visit && !story.IsDated && visit.Status == story.Status && visit.Place?.Contradicts(story.Place) != true) story.Date = StoryDates.DateFor(story, visit);
            }

            // "Travel to A, B and C" over a text that tells of the journey to A as planned
            if (story.Kind == EventKind.Visit && !story.IsSettled && story.Mentions.TrueForAll(told => told.IsHeadline) && stories.Where(other => other.Kind == EventKind.Visit && other.IsSettled
                && other.Participants.Exists(actor => story.Participants.Exists(one => one.Id == actor.Id))).ToArray() is { Length: > 0 } journeys && journeys.All(other => other.Status == EventStatus.Planned)) story.Assumed = EventStatus.Planned;
            if (story.Kind == EventKind.Meeting && !story.IsDated && dates.Trip(story) is { } trip) story.Date = trip;
            if (story.Kind == EventKind.Call) story.Place = null;
            if (story.Kind == EventKind.Meeting && story.Place is null && visits.HostCountry(story) is { } host) story.Place = new EventPlace(null, "country:" + host, host);
            if (story.Place is null && (story.Kind == EventKind.Meeting && (atGathering || IsAtGathering(story)) || story.IsGathering) && dates.IsOfTheStory(story)) story.Place = gathering;
            if (story is { Kind: EventKind.Meeting, Place: null, Status: EventStatus.Held } && story.Mentions.Exists(told => told.IsHeadline || told.Sentence < Title || told.IsFaceToFace)) story.Place = venue;
            if (story is { Kind: EventKind.Meeting, Place: null } && meetings.Beside(story) is { } beside) story.Place = beside.Place;
            if (story is { Kind: EventKind.Meeting, Place: null } && meetings.Within(story) is { } within) story.Place = within.Place;
            if (meetings.Larger(story) is { } larger)
            {
                if (story.Date.Phrase is null && story.Date.Value is null) story.Date = larger.Date;
                story.Place ??= larger.Place;
            }

            if (dates.Summary(story) is { } summary) story.Date = summary.Date;
            if (dates.IsOfTheDay(story)) story.Date = new EventDate(document.Article.Published!.Value.ToString("O", CultureInfo.InvariantCulture), null, DateBasis.Publication);
        }

        foreach (Story story in stories)
            if (story is { Kind: EventKind.Meeting, Place: null } && meetings.Alike(story) is { } alike) story.Place = alike.Place;
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

    /// <summary>"at the summit", "for a conference".</summary>
    static bool IsAtGathering(Story story) => story.Occasion is { } occasion && Gatherings.Any(word => occasion.EndsWith(word, StringComparison.OrdinalIgnoreCase));

    static readonly string[] Gatherings = ["summit", "conference", "forum", "assembly"];
}
