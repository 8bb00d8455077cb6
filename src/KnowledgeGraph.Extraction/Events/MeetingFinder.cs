using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds the other meeting of an article that tells where a meeting is, or on which day.</summary>
sealed class MeetingFinder(Representation representation, AdditionWords additions, IReadOnlyList<Story> stories)
{
    /// <summary>"She will also hold talks with B": where she was just told to meet A; null without.</summary>
    public Story? Beside(Story story)
    {
        const int reach = 3;
        EventMention first = story.Mentions[0];
        if (first.IsOther || !additions.IsAlso(first)) return null;
        Story? found = null;
        foreach (Story other in stories)
            if (other != story && other.Kind == EventKind.Meeting && other.Status == story.Status && other.Place?.CountryIso3 is not null && Dates.Compatible(other.Date, story.Date)
                && other.Mentions.Exists(told => first.Sentence - told.Sentence is >= 0 and <= reach && told.Trigger < first.Trigger)
                && other.Participants.Exists(actor => actor.IsPerson && story.Participants.Exists(one => one.Id == actor.Id))) found = other;
        return found;
    }

    /// <summary>The meeting of more beside which two of them meet on their own; null for none.</summary>
    public Story? Larger(Story story)
    {
        if (story.Kind != EventKind.Meeting || !story.Mentions.TrueForAll(mention => mention.IsApart && !mention.IsOther)) return null;
        foreach (Story other in stories)
            if (other != story && other.Kind == EventKind.Meeting && other.Status == story.Status && other.Participants.Count > story.Participants.Count && story.Mentions[0].Sentence - other.Mentions[^1].Sentence is >= 0
                && story.Participants.TrueForAll(actor => other.Participants.Exists(one => representation.Same(one, actor))) && Dates.Compatible(other.Date, story.Date)) return other;
        return null;
    }

    /// <summary>"A and B met in Oslo on the sidelines of the five-nation talks. The talks include": the pair on the sidelines, which tells where the talks of all are; null for none.</summary>
    public Story? Within(Story story)
    {
        const int several = 3;
        if (story.Participants.Count < several) return null;
        foreach (Story other in stories)
            if (other != story && other.Kind == EventKind.Meeting && other.Status == story.Status && other.Place?.CountryIso3 is not null && other.Participants.Count < story.Participants.Count && Dates.Compatible(other.Date, story.Date)
                && other.Mentions.Exists(mention => mention.AtMargins) && other.Participants.TrueForAll(actor => story.Participants.Exists(one => one.Id == (representation.BodyOf(actor.Id) ?? actor.Id)))) return other;
        return null;
    }

    /// <summary>"In Oslo she met with A, B and C": what one word tells of them all is where it is known to be of the others; null without.</summary>
    public Story? Alike(Story story)
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
}
