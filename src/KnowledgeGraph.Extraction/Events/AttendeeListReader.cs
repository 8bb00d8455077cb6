using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads lists of attendees into the contact at which they were.</summary>
sealed class AttendeeListReader(DependencyTree tree, ActorReader actors, DateReader dates, StatusRules statusRules, EventEvidence evidence, Func<IEnumerable<ActorReference>> authors, List<EventMention> mentions)
{
    /// <summary>"The leaders that took part:" and a line for each: they were at the contact told of last before, with those who were told to have had it.</summary>
    public EventMention? Read(AttendeeList list)
    {
        EventMention? told = mentions.FindLast(mention => mention.Trigger < list.Trigger && mention.Kind != EventKind.Visit && mention.Participants.Any(actor => actor.IsPerson))
            ?? mentions.FindLast(mention => mention.Trigger < list.Trigger && mention.Kind == EventKind.Summit);
        List<ActorReference> participants = ActorList.Union(told is null ? [.. authors()] : [.. told.Participants], list.Attendees);
        participants.RemoveAll(actor => !actor.IsPerson && participants.Exists(person => person.IsPerson && actors.Representation.BodyOf(person.Id) == actor.Id));
        // a list below nothing that was told, of whom no office is known: campaigners or artists
        if (participants.Count < 2 || told is null && list.Attendees.TrueForAll(actor => actors.Representation.BodyOf(actor.Id) is null)) return null;
        int word = told?.Trigger ?? -1;
        for (int token = 0; token < list.Trigger; token++)
            if (statusRules.Contacts.Contains(tree.Lemma(token)) && tree.Heads[token] >= ParseLayer.Root && dates.Read(token, tree.SentenceOf(token), -1, []).First >= 0)
            {
                word = token;
                break;
            }

        EventKind kind = participants.Count > MeetingSize.Few ? EventKind.Summit : told?.Kind ?? EventKind.Meeting;
        return new EventMention
        {
            Rule = "attendee-list",
            Trigger = list.Trigger,
            Sentence = list.Sentence,
            Kind = kind,
            Participants = participants,
            IsJoint = kind != EventKind.Summit,
            Word = word < 0 ? tree.Lemma(list.Trigger) : tree.Lemma(word),
            IsHeadline = false,
            Outlook = told is null || told.Outlook == Outlook.Open ? Outlook.Held : told.Outlook,
            Date = word < 0 ? EventDate.Unknown : dates.Read(word, tree.SentenceOf(word), -1, []).Date,
            Place = told?.Place,
            Occasion = told?.Occasion,
            Steps = evidence.Steps(participants, EventDate.Unknown, false),
            Span = tree.Document.Span(list.First, list.End),
        };
    }
}
