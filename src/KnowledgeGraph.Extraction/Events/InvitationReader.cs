using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// "will visit Norland at the invitation of President B. During the visit she will hold talks": whom a visitor meets where it is not said
/// again. Only who invited him is, for nobody else is named.
/// </summary>
sealed class InvitationReader(DependencyTree tree, ActorReader actors)
{
    /// <summary>In how many sentences before the contact the invitation is told.</summary>
    const int Reach = 2;

    /// <summary>The contact nouns that two have alone.</summary>
    static readonly HashSet<string> Contacts = new(StringComparer.Ordinal) { "talk", "meeting", "negotiation", "conversation" };

    /// <summary>The person at whose invitation the visitor has come or will come; null where none is told.</summary>
    /// <param name="contact">The word of the contact.</param>
    /// <param name="visitor">Who has it.</param>
    /// <param name="told">What was told before, in text order.</param>
    public ActorReference? Of(int contact, ActorReference visitor, List<EventMention> told)
    {
        if (!visitor.IsPerson || tree.Upos[contact] != Upos.Noun || !Contacts.Contains(tree.Lemma(contact)) || HasCounterpart(contact)) return null;
        int sentence = tree.Document.Sentences.IndexOf(contact);
        EventMention? visit = told.FindLast(mention => mention.Kind == EventKind.Visit);
        if (visit is null || sentence - visit.Sentence > Reach || OutlookAlgebra.IsNegative(visit.Outlook) || visit.Outlook == Outlook.Proposed || !visit.Participants.All(actor => actor.Id == visitor.Id)) return null;
        Sentence tokens = tree.Document.Sentences.Sentences[visit.Sentence];
        for (int token = tokens.First; token < Math.Min(tokens.End, contact); token++)
        {
            if (tree.Lemma(token) != "invitation") continue;
            for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
                if ((tree.Relations[child] == Relation.NmodPoss || tree.Relations[child] == Relation.Nmod && tree.Case(child) is "of" or "from") && actors.ReadAlone(child) is [{ IsPerson: true } host] && host.Id != visitor.Id) return host with { Head = contact, First = contact, End = contact + 1 };
        }

        return null;
    }

    /// <summary>"talks with business people": not with the host.</summary>
    bool HasCounterpart(int contact)
    {
        Sentence tokens = tree.Document.Sentences.Sentences[tree.Document.Sentences.IndexOf(contact)];
        for (int token = contact + 1; token < tokens.End; token++)
            if (tree.Document.Form(token) is "with" or "between") return true;
        return false;
    }
}
