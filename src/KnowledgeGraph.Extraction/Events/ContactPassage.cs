using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>A passage that a rule reads as telling of a contact, with the kind of the contact and how it stands.</summary>
readonly record struct ContactPassage(RuleMatch Match, EventKind Kind, int Sentence, bool IsHeadline, Outlook Outlook)
{
    /// <summary>The contact that it completes, of which no more was told than how many have it; null where it tells of one itself.</summary>
    public EventMention? Completed { get; init; }

    /// <summary>How probable it is, where a network has found it.</summary>
    public double? Probability { get; init; }
}
