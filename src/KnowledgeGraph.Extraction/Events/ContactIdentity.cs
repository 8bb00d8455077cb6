using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Tells whether two passages tell of one contact: same participants, nothing in kind, date, place or status against it.</summary>
sealed class ContactIdentity(DateOnly? published, Representation representation)
{
    /// <summary>What headlines tell of is no older than so many days.</summary>
    const int Recent = 20;

    /// <summary>A contact of two countries told of so many sentences behind may be that of their leaders.</summary>
    const int Near = 6;

    static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "summit", "meeting", "conference", "forum", "session", "visit", "trip", "tour", "working", "official", "state", "special", "annual", "leaders", "of", "the", "for", "his", "her", "first", "two-day",
    };

    /// <summary>Does a passage tell of the contact of a story?</summary>
    /// <param name="story">What was told of before.</param>
    /// <param name="mention">The passage.</param>
    /// <param name="lastSummit">The summit told of last, which "the summit" speaks of; null for none.</param>
    public bool IsSame(Story story, EventMention mention, Story? lastSummit)
    {
        bool attendance = mention.Kind is EventKind.Visit or EventKind.Summit;
        if (attendance ? story.Kind != mention.Kind : story.Kind is EventKind.Visit or EventKind.Summit) return false;
        if (!Dates.Compatible(story.Date, mention.Date) || story.Place?.Contradicts(mention.Place) == true || IsLongBefore(mention, story)) return false;
        if (!attendance && IsOfTurns(story, mention)) return true;
        if (mention.IsRound && story.Mentions.Exists(told => told.IsRound)) return IsSameRound(story, mention);
        if (!mention.IsAnaphoric && OutlookAlgebra.IsNegative(mention.Outlook) && story.Mentions.Exists(told => told.Outlook == Outlook.Held && !told.IsHearsay)) return false;
        if (!mention.IsAnaphoric && mention.Outlook == Outlook.Held && !mention.IsHearsay && story.Mentions.Exists(told => OutlookAlgebra.IsNegative(told.Outlook))) return false;
        // who was refused one meeting had another, whoever says so
        if (!mention.IsAnaphoric && mention.Outlook == Outlook.Held && story.Mentions.Exists(told => told.Outlook is Outlook.Refused or Outlook.Cancelled)) return false;
        if (!mention.IsAnaphoric && IsOfOfficials(story, mention)) return false;
        if (!attendance && IsOfCountries(story, mention)) return false;
        if (mention.IsOther && mention.Outlook == Outlook.Planned && story.Status == EventStatus.Held) return false;
        if (mention.IsOther && (story.Date.Value is null || mention.Date.Value is null)) return false;
        if (story.Mentions.TrueForAll(told => told.IsOther) && !mention.IsOther && (story.Date.Value is null || mention.Date.Value is null)) return false;
        // who stays away is not there with those who come
        if (mention.Kind == EventKind.Summit && !mention.IsAnaphoric && mention.Outlook != Outlook.Open && story.IsSettled && IsAbsent(mention) != story.Mentions.Exists(IsAbsent) && !story.Participants.TrueForAll(actor => mention.Participants.Any(one => representation.Same(one, actor)))) return false;
        if (mention.Kind == EventKind.Summit && mention.IsDefinite && story == lastSummit && mention.Sentence - story.Mentions[^1].Sentence <= Story.AnaphoraReach) return true;
        if (mention.Kind == EventKind.Visit && story.Place is { } visited && mention.Place is { } destination && visited.CountryIso3 is null != destination.CountryIso3 is null) return false;      // a region and a country of it
        if (attendance && DifferByName(story.Occasion, mention.Occasion)) return false;
        // one gathering, by the same word or the same name: all who are said to be there are together
        if (mention.Kind == EventKind.Summit && Story.StatusOf(mention.Outlook) is { } state && state == story.Status && story.Mentions.Exists(told => told.Gathering >= 0 && told.Gathering == mention.Gathering
            || told.Occasion is not null && string.Equals(told.Occasion, mention.Occasion, StringComparison.OrdinalIgnoreCase))) return true;
        if (attendance) return mention.Participants.Any(actor => story.Participants.Exists(one => representation.Same(one, actor)));
        // "agreed to meet when they spoke by telephone": the meeting is still to come
        if (!story.KindIsOpen && mention is { KindIsOpen: false, Kind: EventKind.Call, Outlook: Outlook.Held } && story.Kind != mention.Kind && OutlookAlgebra.IsToCome(story.Status)) return false;
        if (!story.KindIsOpen && !mention.KindIsOpen && story.Kind != mention.Kind && (story.Date.Phrase is not null || mention.Date.Phrase is not null)
            && story.Date.Value != mention.Date.Value) return false;
        if (mention.IsWithOthers && !mention.Participants.All(actor => story.Participants.Exists(one => one.Id == actor.Id))) return false;
        if (mention.IsApart && story.Participants.Count > Math.Max(2, mention.Participants.Count)) return false;
        bool contains = mention.Participants.All(actor => story.Participants.Exists(one => representation.Same(one, actor)));
        bool contained = story.Participants.TrueForAll(actor => mention.Participants.Any(one => representation.Same(one, actor)));
        // nobody has met because others of a wider contact to come have
        if (contains != contained && !mention.IsAnaphoric && OutlookAlgebra.IsToCome(mention.Outlook) != OutlookAlgebra.IsToCome(story.Status) && (OutlookAlgebra.IsToCome(mention.Outlook) || mention.Outlook is Outlook.Held or Outlook.Present) && (story.Status == EventStatus.Held || OutlookAlgebra.IsToCome(story.Status))) return false;
        return contains && contained || contains && (story.IsJoint && !IsMarginal(mention.Participants, story.Participants) || mention.IsAnaphoric)
            || contained && mention.IsJoint && !story.Mentions[0].IsOfTurns && !OutlookAlgebra.IsNegative(mention.Outlook) && !story.Mentions.Exists(told => told.Outlook == Outlook.Denied) && !IsMarginal(story.Participants, mention.Participants);
    }

    /// <summary>Of one number, or, where one of them has none, of one status: the last round has been, the next is to come.</summary>
    static bool IsSameRound(Story story, EventMention mention)
    {
        string? ordinal = story.Mentions.Select(told => told.Ordinal).OfType<string>().FirstOrDefault();
        return ordinal is not null && mention.Ordinal is not null ? ordinal == mention.Ordinal
            : (OutlookAlgebra.IsToCome(story.Status) || story.Status == EventStatus.Postponed) == (OutlookAlgebra.IsToCome(mention.Outlook) || mention.Outlook == Outlook.Postponed) && IsAbsent(mention) == story.Status is EventStatus.Refused or EventStatus.Cancelled or EventStatus.Denied;
    }

    /// <summary>Who speaks in turn has met: of that tell their greetings, and whatever else they tell of the day among themselves.</summary>
    bool IsOfTurns(Story story, EventMention mention) =>
        story.Mentions[0].IsOfTurns && (mention.IsFaceToFace || mention.Date.Value is not null && mention.Date.Value == story.Date.Value) && !OutlookAlgebra.IsNegative(mention.Outlook)
        && mention.Participants.All(actor => story.Participants.Exists(one => representation.Same(one, actor)));

    static bool IsAbsent(EventMention mention) => mention.Outlook is Outlook.Refused or Outlook.Cancelled or Outlook.Denied;

    /// <summary>Two officials who meet where six countries negotiate have a meeting of their own.</summary>
    public static bool IsMarginal(IReadOnlyList<ActorReference> few, IReadOnlyList<ActorReference> many) =>
        many.Count > 2 && few.Count < many.Count && few.All(actor => actor.IsPerson) && many.All(actor => !actor.IsPerson);

    /// <summary>"Remarks by A and B before their meeting", in which they speak of "our talks in Oslo last month": those were others.</summary>
    public bool IsLongBefore(EventMention mention, Story story) =>
        published is { } day && mention.IsAnaphoric && story.Date.Phrase is null && story.Mentions.TrueForAll(told => told.IsHeadline) && Dates.IsBefore(mention.Date, day.AddDays(-Recent));

    /// <summary>Talks of two governments that go on or have been are not the meeting of their leaders that is to come, whichever is told of first.</summary>
    static bool IsOfOfficials(Story story, EventMention mention) =>
        mention.Outlook is Outlook.Held or Outlook.Present && OutlookAlgebra.IsToCome(story.Status)
        && mention.Participants.All(actor => !actor.IsPerson) && story.Participants.Exists(actor => actor.IsPerson)
        || OutlookAlgebra.IsToCome(mention.Outlook) && story.Status == EventStatus.Held
        && mention.Participants.All(actor => actor.IsPerson) && story.Participants.TrueForAll(actor => !actor.IsPerson);

    /// <summary>"B would see her Norwegian colleague. … Portugal and Norway have held talks": what is told of countries far from it is theirs, and not a person's.</summary>
    static bool IsOfCountries(Story story, EventMention mention) =>
        !mention.IsAnaphoric && mention.Sentence - story.Mentions[^1].Sentence > Near && mention.Participants.All(actor => !actor.IsPerson) && story.Participants.Exists(actor => actor.IsPerson)
        && !story.Participants.TrueForAll(actor => mention.Participants.Any(one => one.Id == actor.Id)) && !(mention.Date.Value is not null && mention.Date.Value == story.Date.Value);

    /// <summary>Do both have a name, and no word of one in the other but "summit" and the like?</summary>
    static bool DifferByName(string? first, string? second)
    {
        if (first is null || second is null) return false;
        HashSet<string> words = Words(first), others = Words(second);
        return words.Count > 0 && others.Count > 0 && !words.Overlaps(others);

        static HashSet<string> Words(string name) =>
            [.. name.ToLowerInvariant().Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 && !Common.Contains(word))];
    }
}
