using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads the answer to what was told just before: "A invited B to Porto. He accepted", "A newspaper said that they met. The ministry denied the report".</summary>
sealed class ReplyReader(StatusRules rules, DependencyTree tree, ActorReader actors, ActorGazetteer gazetteer, List<EventMention> told)
{
    /// <summary>In how many sentences before the answer the question is told.</summary>
    const int Reach = 2;

    /// <summary>Adds what the answer makes of the contact; false when nothing was told that it could answer.</summary>
    /// <param name="match">The verb that answers.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="outlook">What it makes of the contact.</param>
    /// <param name="who">Who answers.</param>
    public bool Read(RuleMatch match, int sentence, Outlook outlook, IReadOnlyList<ActorReference> who)
    {
        EventMention? before = told.FindLast(mention => sentence - mention.Sentence <= Reach && mention.Trigger < match.Trigger
            && (outlook == Outlook.Denied ? IsReport(mention) : mention.Outlook == Outlook.Proposed && who.Any(one => mention.Participants.Any(other => actors.Representation.Same(one, other)))));
        if (before is null) return false;
        told.Add(new EventMention
        {
            Rule = match.Rule.Name,
            Trigger = match.Trigger,
            Sentence = sentence,
            Kind = before.Kind,
            KindIsOpen = before.KindIsOpen,
            Participants = before.Participants,
            IsJoint = before.IsJoint,
            IsAnaphoric = true,
            Word = before.Word,
            IsHeadline = false,
            Outlook = outlook,
            Gathering = before.Gathering,
            Steps = [$"“{tree.Document.Form(match.Trigger).ToString()}” answers “{tree.Document.Text.Substring(before.Span.Start, before.Span.Length).ReplaceLineEndings(" ")}”"],
            Span = Words(match.Trigger),
        });
        return true;
    }

    /// <summary>"Her office denied the report": the verb alone would prove nothing.</summary>
    TextSpan Words(int verb)
    {
        int first = verb, last = verb;
        Sentence sentence = tree.SentenceOf(verb);
        for (int token = sentence.First; token < sentence.End; token++)
            for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
                if (tree.Relations[child] is Relation.Nsubj or Relation.Obj or Relation.CompoundPrt or Relation.Aux && (token == child || tree.IsBelow(token, child)))
                    (first, last) = (Math.Min(first, token), Math.Max(last, token));
        TextSpan span = tree.Document.Span(first, last + 1);
        return tree.Document.Text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n') < 0 ? span : tree.Document.Span(verb, verb + 1);
    }

    /// <summary>"A newspaper said that they met": what the press says, for of what others say people deny many things.</summary>
    bool IsReport(EventMention mention)
    {
        if (!mention.IsHearsay || OutlookAlgebra.IsNegative(mention.Outlook)) return false;
        for (int up = tree.Heads[mention.Trigger]; up >= 0; up = tree.Heads[up])
            if (rules.Speech.Contains(tree.Lemma(up)) && tree.Child(up, Relation.Nsubj) is >= 0 and int speaker)
                return rules.Media.Contains(tree.Lemma(speaker)) || actors.Names.EntityAt(speaker) is { } named && gazetteer.IsMedium(named);
        return false;
    }
}
