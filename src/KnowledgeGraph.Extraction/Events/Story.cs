using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>A contact with every passage of the article that tells of it.</summary>
public sealed class Story(EventMention first)
{
    /// <summary>"The talks" speaks of a contact told of in one of so many sentences before.</summary>
    public const int AnaphoraReach = 4;

    public List<EventMention> Mentions { get; } = [first];

    public EventKind Kind { get; set; } = first.Kind;

    public bool KindIsOpen { get; set; } = first.KindIsOpen;

    /// <summary>A gathering, whatever its kind is in the end.</summary>
    public bool IsGathering { get; } = first.Kind == EventKind.Summit;

    public List<ActorReference> Participants { get; set; } = [.. first.Participants];

    public bool IsJoint { get; set; } = first.IsJoint;

    public EventDate Date { get; set; } = first.Date;

    public EventPlace? Place { get; set; } = first.Place;

    public string? Occasion { get; set; } = first.Occasion;

    /// <summary>
    /// The last known state: a refusal, a cancellation or a postponement counts over the plan; that it took place counts over both,
    /// when it is told later.
    /// </summary>
    public EventStatus Status
    {
        get
        {
            Outlook state = Outlook.Open;
            bool denied = Mentions.Exists(mention => mention.Outlook == Outlook.Denied);
            foreach (EventMention mention in Mentions)
                if (!denied || !mention.IsHearsay || mention.Outlook == Outlook.Denied) state = Next(state, mention);
            return StatusOf(state) ?? Assumed;
        }
    }

    /// <summary>The status when no passage says more than that there is such a contact.</summary>
    public EventStatus Assumed { get; set; } = EventStatus.Held;

    /// <summary>Does some passage give a status?</summary>
    public bool IsSettled => Mentions.Exists(mention => mention.Outlook != Outlook.Open);

    /// <summary>Is its day told, or known without a word?</summary>
    public bool IsDated => Date is not { Phrase: null, Value: null };

    public void Add(EventMention mention)
    {
        Mentions.Add(mention);
        if (KindIsOpen && !mention.KindIsOpen && !mention.IsAnaphoric)
        {
            Kind = mention.Kind;
            KindIsOpen = false;
        }

        IsJoint |= mention.IsJoint;
        Date = Better(Date, mention.Date);
        Place = Place is null || Place.Name is null && mention.Place?.Name is not null ? mention.Place ?? Place : Place;
        Occasion ??= mention.Occasion;
    }

    public static EventStatus? StatusOf(Outlook outlook) => outlook switch
    {
        Outlook.Held or Outlook.Present => EventStatus.Held,
        Outlook.Planned => EventStatus.Planned,
        Outlook.Proposed => EventStatus.Proposed,
        Outlook.Postponed => EventStatus.Postponed,
        Outlook.Cancelled => EventStatus.Cancelled,
        Outlook.Refused => EventStatus.Refused,
        Outlook.Denied => EventStatus.Denied,
        _ => null,
    };

    static Outlook Next(Outlook state, EventMention told) => (state, told) switch
    {
        (Outlook.Postponed, { IsUnfulfilled: true }) => state,
        (Outlook.Refused, { IsTurn: true }) => told.Outlook,
        _ => Next(state, told.Outlook),
    };

    static Outlook Next(Outlook state, Outlook told) => (state, told) switch
    {
        (_, Outlook.Open) => state,
        (Outlook.Held, Outlook.Planned or Outlook.Proposed) => state,
        (Outlook.Planned, Outlook.Proposed) => state,
        (Outlook.Postponed or Outlook.Cancelled, Outlook.Refused) => state,        // what is put off or called off cannot be stayed away from
        (Outlook.Postponed or Outlook.Cancelled or Outlook.Refused or Outlook.Denied, Outlook.Planned or Outlook.Proposed) => state,
        _ => told,
    };

    static EventDate Better(EventDate known, EventDate told) => (known.Value, told.Value) switch
    {
        (null, not null) => told,
        (null, null) when known.Phrase is null || Dates.IsDayOf(told.Phrase, known.Phrase) => told,
        (not null, not null) when Dates.AreOneWeekday(known, told) && string.CompareOrdinal(told.Value, known.Value) > 0 => told,
        ({ } value, { } other) when other.Length > value.Length && other.StartsWith(value, StringComparison.Ordinal) => told,
        _ => known,
    };
}
