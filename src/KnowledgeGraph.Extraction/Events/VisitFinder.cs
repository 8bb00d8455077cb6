using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds the visit or gathering of an article that a contact is part of, and the host in whose country it is.</summary>
sealed class VisitFinder(Representation representation, IReadOnlyList<Story> stories)
{
    /// <summary>"A and B met in Oslo. A was received by the king of Norway": within so many sentences.</summary>
    const int Near = 2;

    const int Nowhere = 3;

    /// <summary>Who visits a country and meets its people meets them there; who meets others at a gathering does so where it is.</summary>
    public Story? Visit(Story story)
    {
        Story? found = null;
        int best = int.MaxValue;
        foreach (Story visit in stories)
        {
            if (visit.Kind is not (EventKind.Visit or EventKind.Summit) || visit.Place?.CountryIso3 is not { } country || visit.Place.Contradicts(story.Place)) continue;
            foreach (ActorReference visitor in visit.Participants)
            {
                if (!story.Participants.Exists(actor => actor.Id == visitor.Id)) continue;
                if (Rank(story, visit, visitor, country) is not { } rank) continue;
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
    public string? HostCountry(Story story)
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

    bool IsHosted(Story story, string country) => story.Participants.Exists(actor => representation.BodyOf(actor.Id) == "country:" + country);

    /// <summary>How likely the contact is where the visit or gathering is, 0 the most; null where it is not.</summary>
    int? Rank(Story story, Story visit, ActorReference visitor, string country)
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

    /// <summary>"During the trip, they met".</summary>
    static bool IsDuringVisit(Story story) => story.Occasion is { } occasion && occasion.Split(' ').Any(word => Visits.Contains(word, StringComparer.OrdinalIgnoreCase));

    static readonly string[] Visits = ["visit", "trip", "tour", "travel"];
}
