namespace KnowledgeGraph.Extraction.Events;

/// <summary>What the words around a trigger say of it, before dates are looked at.</summary>
public enum Outlook
{
    /// <summary>Nothing yet: a noun without a verb, a participle.</summary>
    Open,
    Held,

    /// <summary>Present tense: held when it is today, planned when the day is still to come.</summary>
    Present,
    Planned,
    Proposed,
    Postponed,
    Cancelled,
    Refused,
    Denied,

    /// <summary>"if they meet", "should they meet", a question: nothing is said to happen.</summary>
    Hypothetical,
}
