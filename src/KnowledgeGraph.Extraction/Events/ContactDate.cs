using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>When a contact is, and how it stands.</summary>
/// <param name="Date">The day.</param>
/// <param name="First">The first token of the words that tell it, or −1.</param>
/// <param name="End">The token behind them.</param>
/// <param name="Outlook">How the contact stands by its tense and its day.</param>
/// <param name="ToldBefore">The word of a sentence before that tells of the same contact when or where it is; −1 for none.</param>
readonly record struct ContactDate(EventDate Date, int First, int End, Outlook Outlook, int ToldBefore);
