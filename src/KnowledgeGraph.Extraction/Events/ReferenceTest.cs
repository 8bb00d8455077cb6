using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Tells whether "the talks" can speak of a contact: near enough, nothing brought in between, and no name, number or kind against it.</summary>
sealed class ReferenceTest(Document document, Representation representation)
{
    /// <summary>In so many sentences "the talks" still are the only ones that an article tells of.</summary>
    const int Far = 12;

    /// <summary>Can the mention speak of what the story tells?</summary>
    /// <param name="mention">What speaks of a contact.</param>
    /// <param name="reference">What it says of which.</param>
    /// <param name="story">What was told of before.</param>
    /// <param name="stories">All that was.</param>
    public bool Fits(EventMention mention, ContactReference reference, Story story, IReadOnlyList<Story> stories)
    {
        int distance = mention.Sentence - story.Mentions.Max(told => told.Sentence);
        if (distance > Far) return false;
        if (reference.IsPlural || reference.Rival?.Displaces(story.Mentions.Max(told => told.Trigger), story.Participants, representation) == true) return false;
        // who was called was not seen
        if (story.Kind == EventKind.Call && !story.KindIsOpen && mention.Word is "meeting" or "summit" or "session" or "dinner" or "lunch" && !story.Mentions.Exists(told => told.Word == mention.Word)) return false;
        if (distance > Story.AnaphoraReach && stories.Any(other => other != story && other.Kind != EventKind.Visit)) return false;
        return reference.Owners.All(owners => owners.Any(owner => IsOf(owner, story))) && reference.Names.All(name => IsNamed(name, story)) && reference.Subjects.All(subject => IsSpokenOf(subject, story, mention));
    }

    bool IsOf(ActorReference owner, Story story) =>
        story.Participants.Exists(actor => representation.Same(actor, owner) || representation.CountryOf(actor.Id) is { } country && country == owner.Id)
        || owner.Kind == ActorKind.Country && story.Place?.CountryIso3 is { } place && owner.Id == "country:" + place
        || story.IsGathering && IsNamed(document.Words(owner.First, owner.End), story);

    /// <summary>Does the name stand where the story is told?</summary>
    bool IsNamed(string name, Story story) => story.Mentions.Exists(told => Has(told.Sentence, told.Sentence + 1, name));

    /// <summary>Does the word stand anywhere between the story's beginning and what speaks of it?</summary>
    bool IsSpokenOf(string subject, Story story, EventMention mention) => Has(story.Mentions.Min(told => told.Sentence), mention.Sentence, subject);

    bool Has(int first, int end, string word)
    {
        for (int i = first; i < end; i++)
            if (document.Words(document.Sentences.Sentences[i].First, document.Sentences.Sentences[i].End).Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
