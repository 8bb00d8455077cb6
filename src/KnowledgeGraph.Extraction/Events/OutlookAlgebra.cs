using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>How outlooks combine.</summary>
static class OutlookAlgebra
{
    /// <summary>Cancelled, refused or denied.</summary>
    public static bool IsNegative(Outlook outlook) => outlook is Outlook.Cancelled or Outlook.Refused or Outlook.Denied;

    /// <summary>Planned or proposed.</summary>
    public static bool IsToCome(Outlook outlook) => outlook is Outlook.Planned or Outlook.Proposed;

    /// <summary>Planned or proposed.</summary>
    public static bool IsToCome(EventStatus status) => status is EventStatus.Planned or EventStatus.Proposed;

    /// <summary>It has been, is or may still be.</summary>
    public static bool IsPositive(Outlook outlook) => outlook is Outlook.Open or Outlook.Held or Outlook.Present or Outlook.Planned or Outlook.Proposed;

    /// <summary>"did not meet", "will not meet".</summary>
    public static Outlook Negate(Outlook outlook) => outlook switch
    {
        Outlook.Held or Outlook.Open => Outlook.Denied,
        Outlook.Present or Outlook.Planned or Outlook.Proposed => Outlook.Refused,
        _ => outlook,
    };

    /// <summary>What a modifier said ("planned talks") is more than what a tense says.</summary>
    public static Outlook Stronger(Outlook first, Outlook second) => first is Outlook.Open or Outlook.Present ? second : first;

    /// <summary>What is said of something of which it is said how it stands: "confirmed that they met", "cancelled plans to meet".</summary>
    public static Outlook Compose(Outlook inner, Outlook outer, bool innerIsFinite)
    {
        if (outer == Outlook.Proposed && inner is Outlook.Cancelled or Outlook.Postponed) return Outlook.Planned;      // "a petition to cancel the trip": it has not been
        if (outer == Outlook.Proposed && inner == Outlook.Refused) return Outlook.Hypothetical;
        // "denied refusing to meet her", "denied that she had offered to": nothing is said of a contact
        if (outer == Outlook.Denied && (IsNegative(inner) || inner == Outlook.Proposed)) return Outlook.Hypothetical;
        if (!IsPositive(inner)) return inner is Outlook.Hypothetical || IsPositive(outer) ? inner : outer;
        if (!IsPositive(outer)) return outer;
        if (innerIsFinite && inner == Outlook.Held) return inner;               // "confirmed that they met"
        if (inner == Outlook.Held && outer == Outlook.Planned) return outer;
        return outer;
    }
}
