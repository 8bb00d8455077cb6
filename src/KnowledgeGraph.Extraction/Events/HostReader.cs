using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>"told the visiting minister A", "talks with Norway's visiting president": who is met on a visit is met in the other's country.</summary>
sealed class HostReader(DependencyTree tree, ActorReader actors)
{
    /// <summary>How far before a name its title may begin.</summary>
    const int TitleReach = 6;

    HashSet<string>? _visitors;

    /// <summary>Behind these "visiting" stands with what follows: "told visiting Prime Minister A", and not "after visiting A".</summary>
    static readonly HashSet<string> Addressing = new(StringComparer.Ordinal) { "tell", "meet", "receive", "welcome", "host", "greet", "with", "to", "by", "assure", "inform", "urge", "thank" };

    /// <summary>The country of those who are visited by one of the participants; null where nobody visits, or nobody's country is known.</summary>
    public EventPlace? Of(IReadOnlyList<ActorReference> participants)
    {
        if (participants.Count < 2) return null;
        foreach (ActorReference guest in participants)
        {
            if (!guest.IsPerson || !IsVisiting(guest) && !IsElsewhereVisiting(guest)) continue;
            string? home = actors.Representation?.CountryOf(guest.Id);
            if (home is null && IsVisitingOffice(guest)) continue;
            string?[] hosts = [.. participants.Where(actor => actor.Id != guest.Id).Select(actor => actors.Representation?.CountryOf(actor.Id)).Where(country => country is not null && country != home).Distinct(StringComparer.Ordinal)];
            if (hosts is [{ } host]) return new EventPlace(null, host, host[(host.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        }

        return null;
    }

    /// <summary>"A met B. The visiting A said": another sentence tells who visits.</summary>
    bool IsElsewhereVisiting(ActorReference guest)
    {
        _visitors ??= Visitors();
        return _visitors.Contains(guest.Id);
    }

    /// <summary>All whom a "visiting" before their titles names.</summary>
    HashSet<string> Visitors()
    {
        HashSet<string> visitors = new(StringComparer.Ordinal);
        for (int token = 0; token < tree.Heads.Length; token++)
            if (tree.Document.Form(token) is "visiting" or "Visiting")
                for (int name = token + 1; name < Math.Min(token + TitleReach, tree.Heads.Length) && tree.Upos[name] is Upos.Noun or Upos.Propn or Upos.Adj; name++)
                    if (actors.Names.EntityAt(name) is { } visitor) visitors.Add(visitor);
        return visitors;
    }

    /// <summary>"received the minister": in the country of who receives, where the other is of another.</summary>
    public EventPlace? Receiving(IReadOnlyList<ActorReference> participants, IReadOnlyList<ActorReference> hosts)
    {
        if (hosts is not [var host, ..] || actors.Representation?.CountryOf(host.Id) is not { } country || !actors.Representation.IsOf(host.Id, country)) return null;
        return participants.Any(actor => actor.Id != host.Id && (actor.Kind == ActorKind.Organization || (actors.Representation.CountryOf(actor.Id) ?? actors.Representation.BodyOf(actor.Id)) is { } home && home != country)) ? new EventPlace(null, country, country[(country.IndexOf(':', StringComparison.Ordinal) + 1)..]) : null;
    }

    /// <summary>"Norwegian officials have arrived in Kenya. Minister A is due to meet its president": where those of his country were just told to be.</summary>
    public EventPlace? Awaiting(IReadOnlyList<ActorReference> participants, IReadOnlyList<EventMention> told, int sentence)
    {
        EventMention? visit = told.LastOrDefault(mention => mention.Kind == EventKind.Visit && sentence - mention.Sentence is 0 or 1);
        if (visit is not { Outlook: Outlook.Held or Outlook.Present or Outlook.Open, Place.CountryIso3: { } land, Participants: [{ Kind: ActorKind.Country } visitor] } || actors.Representation is not { } offices) return null;
        string country = "country:" + land;
        return participants.Any(actor => offices.CountryOf(actor.Id) == country) && participants.Any(actor => actor.IsPerson && offices.CountryOf(actor.Id) == visitor.Id) ? new EventPlace(null, country, land) : null;
    }

    /// <summary>"after visiting Prime Minister A met B": who is a subject is not visited.</summary>
    bool IsSubject(ActorReference guest) => tree.Relations[guest.Head] is Relation.Nsubj;

    bool IsVisiting(ActorReference guest)
    {
        int first = tree.Document.Sentences.Sentences[tree.Document.Sentences.IndexOf(guest.First)].First;
        for (int token = guest.Head; token > Math.Max(first, guest.First - TitleReach); token--)
        {
            if (tree.Document.Form(token) is "visiting" or "Visiting" && tree.Heads[token] != ParseLayer.Unparsed)
                return tree.Relations[token] == Relation.Amod || IsSubject(guest) || Addressing.Contains(tree.Lemma(token - 1)) || tree.Upos[token - 1] is Upos.Det or Upos.Part or Upos.Adj || tree.Xpos[token - 1] == "PRP$";
            if (token < guest.First && tree.Upos[token] is Upos.Verb or Upos.Cconj) return false;
        }

        return IsVisitingOffice(guest);
    }

    /// <summary>"the visiting speaker of Norway's parliament, A": the name stands behind all that its title says.</summary>
    bool IsVisitingOffice(ActorReference guest)
    {
        if (tree.Relations[guest.Head] != Relation.Appos || tree.Heads[guest.Head] is not (>= 0 and int office) || office > guest.Head) return false;
        for (int child = tree.FirstChild(office); child >= 0 && child < office; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Amod && tree.Document.Form(child) is "visiting") return true;
        return false;
    }
}
