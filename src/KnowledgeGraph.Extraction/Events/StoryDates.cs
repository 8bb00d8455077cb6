using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Attribution;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>The day of a contact as the article as a whole tells it: by other contacts around it or by the day of publication.</summary>
sealed class StoryDates(Document document, IReadOnlyList<Story> stories, AdditionWords additions, bool isReadout)
{
    /// <summary>In how many sentences of the story's beginning a contact without a date word is that of the day of publication.</summary>
    const int Lead = 3;

    readonly bool _isSpoken = Transcript.IsSpoken(document);

    /// <summary>"will travel on Monday to Oslo, where she will meet": the day that the passage of the meeting gives the visit, before that of the whole visit.</summary>
    public static EventDate DateFor(Story story, Story visit) =>
        visit.Mentions.Find(told => told.Date.Phrase is not null && told.Sentence == story.Mentions[0].Sentence)?.Date ?? visit.Date;

    /// <summary>"On May 3–4, A had several conversations with the members of the league. She spoke with B and with C": the sentence right before that sums such contacts up; null without one.</summary>
    public Story? Summary(Story story)
    {
        if (story.IsDated || story.Status != EventStatus.Held || story.Mentions.Exists(mention => mention.IsOther)) return null;
        foreach (Story other in stories)
            if (other != story && other.Kind == story.Kind && other.Status == story.Status && other.Date is { Phrase: not null, Value: not null } && other.Participants.Exists(actor => !actor.IsPerson)
                && other.Participants.Exists(actor => story.Participants.Exists(one => one.Id == actor.Id)) && story.Mentions.Exists(mention => other.Mentions.Exists(told => mention.Sentence - told.Sentence is 1 or 2))) return other;
        return null;
    }

    /// <summary>"Talks have opened. They will continue tomorrow": the day of what is still to come is not that of what has been.</summary>
    public bool IsOfWhatIsNext(Story story) =>
        story.Status == EventStatus.Held && IsAhead(story.Date) && story.Mentions[0] is { IsAnaphoric: false, Outlook: Outlook.Held or Outlook.Present }
        && story.Mentions.TrueForAll(told => told.Date != story.Date || OutlookAlgebra.IsToCome(told.Outlook));

    /// <summary>Is it a day to come when the article is published: "tomorrow"?</summary>
    public bool IsAhead(EventDate date) =>
        date.Value is not null && document.Article.Published is { } published ? Dates.IsAfter(date, published) : date.Phrase is { } phrase && phrase.Split(' ').Any(word => word is "tomorrow" or "next");

    /// <summary>
    /// "visited A, B and C from May 3 to May 9. She met with D": at which stop is not said, and the days are those of the whole journey, which a readout
    /// tells of to its end where it begins with it; null without.
    /// </summary>
    public EventDate? Trip(Story story)
    {
        const int reach = 2;
        EventMention first = story.Mentions[0];
        if (first.IsOther || first.IsHeadline || story.Mentions.Exists(told => told.Date.Phrase is not null)) return null;
        EventMention[] visits = [.. stories.Where(other => other.Kind == EventKind.Visit && other.Status == story.Status).SelectMany(other => other.Mentions)
            .Where(told => (first.Sentence - told.Sentence is >= 0 and <= reach || isReadout && BodySentence(told.Sentence) < Lead && !told.IsHeadline) && told.Trigger < first.Trigger && told.Participants.All(actor => actor.IsPerson && story.Participants.Exists(one => one.Id == actor.Id)))];
        EventDate[] days = [.. visits.Where(told => told.Date.Value is not null || visits.All(other => other.Trigger != told.Trigger || other.Date.Value is null)).Select(told => told.Date).Distinct()];
        return days is [{ Value: { } span } whole] && span.Contains('/', StringComparison.Ordinal) ? whole : null;
    }

    /// <summary>Is its day, or the first of its days, as far as known, within a week of the article's?</summary>
    public bool IsOfTheStory(Story story) =>
        !story.Mentions[0].IsOther
        && (story.Date.Value is null || document.Article.Published is not { } published
            || DateOnly.TryParseExact(story.Date.Value.Split('/')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && Math.Abs(day.DayNumber - published.DayNumber) <= 7);

    /// <summary>An official readout that gives no day tells of the day it is published, and so does a note in the present tense.</summary>
    public bool IsOfTheDay(Story story)
    {
        if (document.Article.Published is null || story.Date.Phrase is not null || story.Date.Value is not null || story.Status != EventStatus.Held) return false;
        EventMention first = story.Mentions[0];
        if (story.Mentions.Exists(told => told.IsOfTheDay)) return true;
        // what one says to another's face is said when they meet
        if (first.IsFaceToFace && _isSpoken) return true;
        // "spoke of the visit of B": on another day than they spoke of it
        if (story.Kind == EventKind.Visit && !first.IsHeadline && document.Tags.Upos[first.Trigger] == Upos.Noun) return false;
        return isReadout && (!first.IsOther || additions.IsApartOnly(first)) && !IsOfThePast(first.Sentence) && (first.IsHeadline || first.Outlook is Outlook.Held or Outlook.Present) && (first.IsHeadline || first.IsFaceToFace || first.IsJustOver || BodySentence(first.Sentence) < Lead || additions.IsAlso(first));
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
