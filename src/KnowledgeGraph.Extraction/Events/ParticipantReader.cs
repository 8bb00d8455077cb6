using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads those whom the words of a rule's roles stand for.</summary>
sealed class ParticipantReader(DependencyTree tree, ActorReader actors, StatusRules statusRules, StayReader stays, ActorGazetteer gazetteer, List<EventMention> told)
{
    /// <summary>The actors of the phrases, each once; only people where the rule asks for people.</summary>
    public List<ActorReference> Read(ReadOnlySpan<int> heads, bool persons)
    {
        List<ActorReference> read = [];
        foreach (int head in heads)
        {
            if (persons && actors.ReadAlone(head).Count == 0) continue;       // "welcomed the statement and the minister"
            foreach (ActorReference actor in actors.Read(head) is { Count: > 0 } found ? found : Members(head))
                if (!read.Exists(one => one.Id == actor.Id) && (!persons || actor.IsPerson) && !IsKin(actor) && !IsInterviewer(actor) && !IsAsked(actor)) read.Add(actor);
        }

        return read;
    }

    /// <summary>A noun's counterpart stands behind it: "talks with X", unless a relative leads in: "with whom she held talks".</summary>
    public ReadOnlySpan<int> After(int trigger, ReadOnlySpan<int> heads)
    {
        if (tree.Upos[trigger] == Upos.Verb) return heads;
        int[] behind = new int[heads.Length];
        int count = 0;
        foreach (int head in heads)
            if (head > trigger || tree.Case(head) != "with" || tree.Xpos[head] == "WP") behind[count++] = head;
        return behind.AsSpan(0, count);
    }

    /// <summary>"met senior officials in Oslo": of Norway, unless it is his own country.</summary>
    public List<ActorReference> ReadLocal(RuleMatch match, List<ActorReference> who, int sentence)
    {
        List<ActorReference> all = [];
        if (After(match.Trigger, match["whom"]) is not [_, ..] heads) return all;
        string[] places = [.. stays.Places(match.Trigger, who, sentence, told).Select(place => place.CountryIso3).OfType<string>().Distinct()];
        foreach (int head in heads)
        {
            // "the rebels met government officials in Oslo": of the government that they fight, wherever they are met
            string[] countries = !IsOfGovernment(head) || !who.Exists(IsFaction) ? places : actors.FoughtCountry is { } fought ? [fought["country:".Length..]] : [];
            all.AddRange(InCountries(head));
            if (all.Count > 0) break;
            foreach (string country in countries)
                if (who.TrueForAll(actor => (actors.Representation.BodyOf(actor.Id) ?? actors.Home?.Invoke()?.Id) is { } body && body != "country:" + country))
                    all.AddRange(actors.ReadLocal(head, "country:" + country).Select(actor => countries.Length == 1 ? actor : new ActorReference("country:" + country, ActorKind.Country, actor.Head, actor.First, actor.End)));
            if (all.Count > 0) break;
        }

        return all;
    }

    /// <summary>A movement, a group told of without a name, or somebody who speaks for one.</summary>
    bool IsFaction(ActorReference actor) => (actors.Representation.BodyOf(actor.Id) ?? actor.Id) is var body && (gazetteer.IsMovement(body) || gazetteer.GroupName(body) is not null);

    /// <summary>"the government", "government negotiators".</summary>
    bool IsOfGovernment(int head)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Compound or Relation.Amod && tree.Lemma(child) == "government") return true;
        return tree.Lemma(head) == "government";
    }

    /// <summary>"met with the leadership in all three countries", where the tree hangs the countries on the verb.</summary>
    IEnumerable<ActorReference> InCountries(int head)
    {
        if (tree.Heads[head] is not (>= 0 and int verb) || tree.Xpos[head] != "NNS" && tree.Lemma(head) != "leadership" || !actors.IsOffice(tree.Lemma(head)) && tree.Lemma(head) is not ("leadership" or "official" or "authority")) return [];
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (child > head && tree.Relations[child] == Relation.Obl && tree.Case(child) == "in" && tree.Xpos[child] == "NNS" && tree.Lemma(child) is "country" or "nation" && actors.ReadAlone(child) is { Count: > 1 } several && several.TrueForAll(actor => actor.Kind == ActorKind.Country))
                return several.Select(actor => actor with { Head = head, First = head, End = head + 1 });
        return [];
    }

    /// <summary>"met with members of the Assembly": as its delegation.</summary>
    IEnumerable<ActorReference> Members(int head) =>
        tree.Lemma(head) is "member" && tree.Xpos[head] == "NNS" && tree.Case(head) == "with" && tree.Child(head, Relation.Nummod) < 0
            ? actors.Owners(head).Where(owner => owner.Kind == ActorKind.Organization && owner.Head > head).Select(owner => owner with { Head = head }) : [];

    /// <summary>"our correspondent A", "the Harbour Post's A": who asks questions for a medium.</summary>
    bool IsInterviewer(ActorReference actor)
    {
        if (!actor.IsPerson || actor.First == 0) return false;
        if (statusRules.Interviewers.Contains(tree.Lemma(actor.Head)) || statusRules.Interviewers.Contains(tree.Lemma(actor.First - 1))) return true;
        return actor.First > 1 && tree.Document.Form(actor.First - 1) is "'s" or "’s" && actors.Names.EntityAt(actor.First - 2) is { } medium && gazetteer.IsMedium(medium);
    }

    /// <summary>"Q Ana, the minister is": whom a reporter calls by name in a transcript.</summary>
    bool IsAsked(ActorReference actor) =>
        actor.IsPerson && actor.First == tree.SentenceOf(actor.Head).First + 1 && tree.Document.Form(actor.First - 1) is "Q" && actor.End < tree.Document.Tokens.Count && tree.Document.Form(actor.End) is ",";

    /// <summary>"his wife Laura".</summary>
    bool IsKin(ActorReference actor) => actor.IsPerson && (statusRules.Kin.Contains(tree.Lemma(actor.Head)) || actor.First > 0 && statusRules.Kin.Contains(tree.Lemma(actor.First - 1)));
}
