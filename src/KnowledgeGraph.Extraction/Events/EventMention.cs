using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>One contact as one passage reports it.</summary>
public sealed class EventMention
{
    public required string Rule { get; init; }

    public required int Trigger { get; init; }

    public required int Sentence { get; init; }

    public required EventKind Kind { get; init; }

    /// <summary>"talks", "met": a meeting or a call.</summary>
    public bool KindIsOpen { get; init; }

    public required IReadOnlyList<ActorReference> Participants { get; init; }

    /// <summary>The text says that they met together.</summary>
    public bool IsJoint { get; set; }

    /// <summary>"the meeting": speaks of a contact that was told of before.</summary>
    public bool IsAnaphoric { get; init; }

    /// <summary>What "the meeting" says of which it is; null for what does not speak of one by a noun.</summary>
    public ContactReference? Reference { get; init; }

    /// <summary>"The meeting went ahead": what was planned has been.</summary>
    public bool IsCarriedOut { get; init; }

    /// <summary>"The last talks", "the talks broke off in June": of the past, whatever is still to come.</summary>
    public bool IsOver { get; init; }

    /// <summary>"A, B and C took part in it": all who did, and no examples.</summary>
    public bool IsListing { get; init; }

    /// <summary>"will include A and B": more come than are named.</summary>
    public bool IsOfMore { get; init; }

    /// <summary>The lemma of the trigger.</summary>
    public required string Word { get; init; }

    public required bool IsHeadline { get; init; }

    /// <summary>"their first meeting since", "earlier", "again": another contact than the one told of.</summary>
    public bool IsOther { get; init; }

    /// <summary>"a bilateral meeting", "met one-on-one": told of these alone, and not of the larger meeting that they take part in.</summary>
    public bool IsApart { get; init; }

    /// <summary>"It is a pleasure to see you": what one says to another's face is said where and when they meet.</summary>
    public bool IsFaceToFace { get; init; }

    /// <summary>Told by no words but by who takes turns in a transcript.</summary>
    public bool IsOfTurns { get; init; }

    /// <summary>"whom I met a moment ago": on the day of the telling.</summary>
    public bool IsJustOver { get; init; }

    /// <summary>Told in the present tense of a note of a few sentences: on the day of the telling.</summary>
    public bool IsOfTheDay { get; init; }

    /// <summary>"also met with other Norwegian officials": with others than were told of before.</summary>
    public bool IsWithOthers { get; init; }

    public required Outlook Outlook { get; set; }

    public EventDate Date { get; set; } = EventDate.Unknown;

    public EventPlace? Place { get; set; }

    public string? Occasion { get; set; }

    /// <summary>"on the sidelines of": beside a gathering.</summary>
    public bool AtMargins { get; init; }

    /// <summary>The word that names the gathering that is attended, or the trigger; what else is told of one gathering belongs together.</summary>
    public int Gathering { get; init; } = -1;

    /// <summary>A round of talks of several states, told of by its own words, and not of who has it.</summary>
    public bool IsRound { get; set; }

    /// <summary>Which round it is: "third"; null where it is not told.</summary>
    public string? Ordinal { get; set; }

    /// <summary>"a newspaper reported that they met": whoever denies it denies this.</summary>
    public bool IsHearsay { get; init; }

    /// <summary>"was to have met": it did not come to that, whether it was put off or called off.</summary>
    public bool IsUnfulfilled { get; init; }

    /// <summary>"but later said that she would receive him": what was told before is no longer so.</summary>
    public bool IsTurn { get; init; }

    /// <summary>"the summit": a gathering told of before.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>The gathering is one of a body: "the Alliance's summit".</summary>
    public bool IsOfBody { get; init; }

    public required TextSpan Span { get; init; }

    /// <summary>How probable it is, where a network has found it; 1 for what a rule reads.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How it was read.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The same with other participants, and of another kind where one is given.</summary>
    public EventMention With(IReadOnlyList<ActorReference> participants, EventKind? kind = null) => new()
    {
        Rule = Rule,
        Trigger = Trigger,
        Sentence = Sentence,
        Kind = kind ?? Kind,
        KindIsOpen = KindIsOpen,
        Participants = participants,
        IsJoint = IsJoint,
        IsAnaphoric = IsAnaphoric,
        Reference = Reference,
        IsCarriedOut = IsCarriedOut,
        IsOver = IsOver,
        Word = Word,
        IsHeadline = IsHeadline,
        IsOther = IsOther,
        IsApart = IsApart,
        IsFaceToFace = IsFaceToFace,
        IsOfTurns = IsOfTurns,
        IsJustOver = IsJustOver,
        IsOfTheDay = IsOfTheDay,
        IsWithOthers = IsWithOthers,
        IsListing = IsListing,
        IsOfMore = IsOfMore,
        Outlook = Outlook,
        Date = Date,
        Place = Place,
        Occasion = Occasion,
        AtMargins = AtMargins,
        Gathering = Gathering,
        IsRound = IsRound,
        Ordinal = Ordinal,
        IsHearsay = IsHearsay,
        IsUnfulfilled = IsUnfulfilled,
        IsTurn = IsTurn,
        IsDefinite = IsDefinite,
        IsOfBody = IsOfBody,
        Span = Span,
        Probability = Probability,
        Steps = Steps,
    };
}
