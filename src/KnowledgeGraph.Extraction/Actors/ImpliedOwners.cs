using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Finds whose an office is that is told of without a country or a body.</summary>
sealed class ImpliedOwners(DependencyTree tree, ActorWords words, Representation representation, ActorReader reader)
{
    /// <summary>The country or body of whoever sends an envoy.</summary>
    public List<ActorReference> Senders(int verb)
    {
        for (int clause = verb, steps = 0; clause >= 0 && steps < 3; clause = tree.Heads[clause], steps++)
            if (tree.Child(clause, Relation.Nsubj) is >= 0 and int sender)
                return [.. reader.ReadAlone(sender).Select(actor => representation.BodyOf(actor.Id) is { } body && body != actor.Id ? new ActorReference(body, ActorGazetteer.KindOf(body), actor.Head, actor.First, actor.End) : actor).Where(actor => !actor.IsPerson)];
        return [];
    }

    /// <summary>"Norway's president and foreign minister", "the president and foreign minister of Norway": what is said of one office holds for both.</summary>
    public List<ActorReference> Shared(int token)
    {
        // "Kenyan leaders and envoys from forty states": of these
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) is "from") return [];
        // "her Kenyan counterpart and other African leaders": of other states
        if (tree.Has(token, Relation.Amod, "other") && tree.Xpos[token] is "NNS" or "NNPS") return [];
        if (tree.Relations[token] == Relation.Conj && IsBareOffice(token) && tree.Heads[token] is >= 0 and int first && first < token && words.Offices.Contains(tree.Lemma(first)))
            return reader.Owners(first).FindAll(owner => owner.Head < first || tree.Xpos[token] == "NNP");
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Conj && child > token && IsBareOffice(child) && reader.Owners(child).FindAll(owner => owner.Head > child) is { Count: > 0 } owners) return owners;
        return [];
    }

    bool IsBareOffice(int token) =>
        words.Offices.Contains(tree.Lemma(token)) && tree.Upos[token] is Upos.Noun or Upos.Propn && tree.Child(token, Relation.Det) < 0 && tree.Child(token, Relation.NmodPoss) < 0;
}
