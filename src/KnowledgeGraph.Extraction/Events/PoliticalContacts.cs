using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Keeps of all contacts that an article tells those that are diplomatic ones: not of private people, and not within one government.</summary>
public sealed class PoliticalContacts(PrivatePeople privatePeople, DomesticContacts domestic, Representation representation, ExtractionTrace? trace)
{
    /// <summary>Those that are, without the private people among many. What joined a contact that is none goes with it.</summary>
    public IReadOnlyList<Story> Of(IReadOnlyList<Story> stories)
    {
        List<Story> kept = [];
        foreach (Story story in stories)
            if (Against(story) is { } reason) Reject(story, reason); else kept.Add(story);
        return kept;
    }

    string? Against(Story story)
    {
        if (domestic.Is(story.Kind, story.Participants)) return "within one government";
        if (story.Kind == EventKind.Summit && domestic.IsGathering(story.Participants)) return "of one country";
        if (story.Participants.RemoveAll(actor => privatePeople.Contains(actor.Id)) == 0) return null;
        int least = story.Kind is EventKind.Meeting or EventKind.Call ? 2 : 1;
        return story.Participants.Count < least || story.Participants.TrueForAll(actor => actor.Kind == ActorKind.Person && !representation.IsOfOffice(actor.Id)) ? "of private people" : null;
    }

    void Reject(Story story, string reason)
    {
        foreach (EventMention mention in story.Mentions) trace?.Reject("actor", mention.Span, mention.Rule, reason);
    }
}
