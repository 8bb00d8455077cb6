using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>What a claim of an event rests on: the words to quote, and how they were read.</summary>
sealed class EventEvidence(Document document, ActorReader actors, ActorGazetteer gazetteer, StatusReader statuses)
{
    /// <summary>From the first to the last word that the claim rests on, on one line: contact, participants, day, and what gives the status.</summary>
    public TextSpan Span(int trigger, IEnumerable<ActorReference> participants, int dateFirst, int dateEnd, Sentence tokens)
    {
        int first = trigger, last = trigger + 1;
        foreach (ActorReference actor in participants) Include(actor.First, actor.End);
        Include(dateFirst, dateEnd);
        Include(statuses.Reasons.DecisiveFirst, statuses.Reasons.DecisiveEnd);
        TextSpan span = document.Span(first, last);
        int lineBreak = document.Text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n');
        return lineBreak <= 0 ? span : document.Span(trigger, trigger + 1);

        void Include(int from, int end)
        {
            if (from < tokens.First || end > tokens.End) return;
            first = Math.Min(first, from);
            last = Math.Max(last, end);
        }
    }

    /// <summary>Whom the words stand for that are no name of theirs, what gives the status, and what the day rests on.</summary>
    public List<string> Steps(IEnumerable<ActorReference> participants, EventDate date, bool hasDate)
    {
        List<string> steps = [];
        foreach (ActorReference actor in participants)
            if (actors.Names.EntityAt(actor.Head) is not { } entity || gazetteer.ActorOf(entity) != actor.Id)
            {
                string words = document.Words(actor.First, actor.End).ReplaceLineEndings(" ");
                string step = $"“{words}” stands for {actors.NameOf(actor)}";
                if (actor.Kind != ActorKind.OfficeHolder && !steps.Contains(step)) steps.Add(step);
            }

        if (statuses.Reasons.Steps.Count > 0) steps.Add(string.Join(", then ", statuses.Reasons.Steps));
        if (hasDate && date.Phrase is { } phrase)
            steps.Add(date.Value is { } value ? $"“{phrase}” {(date.Basis == DateBasis.Explicit ? "is" : "counted from the day of publication is")} {value}" : $"“{phrase}” names no day that can be known");
        return steps;
    }
}
