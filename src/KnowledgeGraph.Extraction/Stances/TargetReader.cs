using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Whom a stand is directed at: the actor named, or whose the deed, plan or virtue is.</summary>
public sealed class TargetReader(DependencyTree tree, ActorReader actors, ActorGazetteer gazetteer)
{
    /// <summary>Who welcomes a visit or a meeting takes no stand towards those who meet.</summary>
    static readonly HashSet<string> Courtesies = new(StringComparer.Ordinal)
    {
        "visit", "meeting", "summit", "trip", "travel", "talk", "call", "conversation", "exercise", "anniversary", "holiday",
    };

    /// <param name="head">The head of the phrase.</param>
    /// <param name="doer">Only who owns or does the thing: "Russia's invasion of Ukraine" is Russia's.</param>
    public List<ActorReference> Read(int head, bool doer)
    {
        List<ActorReference> found = [];
        foreach (int conjunct in actors.Conjuncts(head))
        {
            List<ActorReference> direct = actors.ReadAlone(conjunct);
            foreach (ActorReference actor in direct.Count > 0 ? direct : Owners(conjunct, doer)) Add(found, actor);
        }

        return found;
    }

    public List<ActorReference> Owners(int head) => Owners(head, false);

    List<ActorReference> Owners(int head, bool doer)
    {
        List<ActorReference> found = [];
        if (Courtesies.Contains(tree.Lemma(head))) return found;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.NmodPoss or Relation.Amod or Relation.Compound && !(tree.Upos[child] == Upos.Pron && tree.Lemma(child) is "their" or "they" or "our" or "we"))
                foreach (ActorReference actor in actors.Read(child)) Add(found, actor);
        if (found.Count > 0) return found;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] == Relation.Acl && tree.Xpos[child] == "VBN") AddAgents(child, found);
            if (tree.Relations[child] != Relation.Nmod) continue;
            string preposition = tree.Case(child);
            bool owns = preposition == "by" || !doer && preposition == "from" || preposition is "of" && (!doer || IsPerpetrator(child)) || !doer && preposition is "in" or "for";
            if (!owns) continue;
            foreach (ActorReference actor in actors.Read(child)) Add(found, actor);
            if (found.Count == 0 && preposition == "in" && Country(child) is { } country) Add(found, country);
            if (found.Count == 0)
                foreach (ActorReference actor in Owners(child, doer)) Add(found, actor);
        }

        return found;
    }

    /// <summary>"the actions announced by the Union": whose they are.</summary>
    void AddAgents(int verb, List<ActorReference> found)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.OblAgent or Relation.Obl && tree.Case(child) == "by")
                foreach (ActorReference actor in actors.Read(child)) Add(found, actor);
    }

    /// <summary>"abuses in the region": the country where they are.</summary>
    ActorReference? Country(int token) =>
        actors.Names.EntityAt(token) is { } entity && gazetteer.CountryOf(entity) is { } code
            ? new ActorReference("country:" + code, ActorKind.Country, token, token, token + 1) : null;

    /// <summary>"the withdrawal of Israeli forces", "the provocation of the United States": who does it; "the invasion of X": who suffers it.</summary>
    bool IsPerpetrator(int child) => tree.Heads[child] is >= 0 and int head && tree.Lemma(head) is "withdrawal" or "provocation" or "aggression" or "policy" or "action" or "behavior" or "conduct" or "remarks";

    static void Add(List<ActorReference> list, ActorReference actor)
    {
        if (!list.Exists(one => one.Id == actor.Id)) list.Add(actor);
    }
}
