using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>"A was to meet B on Monday. Instead, she met C": what was to be has not been.</summary>
sealed class Replacement(DependencyTree tree, TenseReader tenses, Representation representation)
{
    /// <summary>Cancels the contacts that others took the place of.</summary>
    public void Settle(IReadOnlyList<EventMention> mentions)
    {
        foreach (EventMention instead in mentions)
        {
            int first = tree.SentenceOf(instead.Trigger).First;
            if (tree.Document.Form(first) is not "Instead" || tree.Document.Form(first + 1) is "of" || instead.Outlook is not (Outlook.Held or Outlook.Present)) continue;
            foreach (EventMention before in mentions)
                if (before.Sentence == instead.Sentence - 1 && before.Outlook == Outlook.Planned && before.Kind == instead.Kind && tenses.IsOfThePast(tree.Heads[before.Trigger])
                    && before.Participants.Any(actor => Has(instead, actor)) && !before.Participants.All(actor => Has(instead, actor))) before.Outlook = Outlook.Cancelled;
        }
    }

    bool Has(EventMention mention, ActorReference actor) => mention.Participants.Any(one => representation.Same(one, actor));
}
