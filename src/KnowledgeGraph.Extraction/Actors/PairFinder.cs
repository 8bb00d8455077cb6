using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Those whom "the two countries", "all three countries" and "the two men" stand for where nobody was told to have met.</summary>
sealed class PairFinder(DependencyTree tree, ActorReader actors, AnaphoricPhrase phrases, ActorGazetteer gazetteer)
{
    List<ActorReference[]>? _lists;

    /// <summary>"A and B ... . The two countries": the two that were last put together nearby; in a readout, those who meet.</summary>
    public List<ActorReference>? Countries(int token, bool readout = false)
    {
        if (actors.Company.IsReadout && !readout || tree.Lemma(token) is not ("country" or "nation" or "government") || phrases.Number(token) is not { } number) return null;
        int sentence = tree.Document.Sentences.IndexOf(token);
        if (number > 2) return Listed(token, number, sentence);
        for (int current = sentence; current >= Math.Max(0, sentence - 2); current--)
            for (int other = Math.Min(tree.Document.Sentences.Sentences[current].End, token) - 1; other >= tree.Document.Sentences.Sentences[current].First; other--)
            {
                if (Country(other) is not { } second || Beside(other) is not { } first || first.Id == second.Id) continue;
                return [first, second];
            }

        return [];
    }

    /// <summary>"will go to A, B and C. … all three countries": so many as were last listed nearby; null for no such list.</summary>
    List<ActorReference>? Listed(int token, int number, int sentence)
    {
        for (int current = sentence; current >= Math.Max(0, sentence - 2); current--)
            for (int first = Math.Min(tree.Document.Sentences.Sentences[current].End, token) - 1; first >= tree.Document.Sentences.Sentences[current].First; first--)
            {
                if (tree.Relations[first] == Relation.Conj || Country(first) is null) continue;
                ActorReference[] all = [.. actors.Conjuncts(first).Select(Country).OfType<ActorReference>().DistinctBy(country => country.Id)];
                if (all.Length == number) return [.. all];
            }

        return null;
    }

    /// <summary>"three Nordic countries": the one list of so many countries in the whole article, before or behind; null for none, and for several.</summary>
    public IReadOnlyList<ActorReference>? Only(int token, int number)
    {
        if (tree.Lemma(token) is not ("country" or "nation" or "power" or "government" or "state")) return null;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) == "other" || tree.Relations[child] == Relation.AclRelcl || tree.Relations[child] == Relation.Nmod && tree.Case(child) is "of" or "in" or "from" or "with") return null;
        IReadOnlyList<ActorReference>? only = null;
        foreach (ActorReference[] list in _lists ??= Lists())
        {
            if (list.Length != number) continue;
            if (only is not null && !only.All(country => list.Any(one => one.Id == country.Id))) return null;
            only ??= list;
        }

        return only is not null && Unparsed().Any(list => list.Count == number && !list.All(country => only.Any(one => one.Id == country.Id))) ? null : only;
    }

    /// <summary>"A, B and C" where no tree tells of them, by the words alone.</summary>
    IEnumerable<List<ActorReference>> Unparsed()
    {
        List<ActorReference> list = [];
        for (int token = 0; token < tree.Heads.Length; token++)
            if (tree.Heads[token] == ParseLayer.Unparsed && Country(token) is { } country)
            {
                list.Add(country);
                token = actors.Names.Name(actors.Names.NameAt(token)).End - 1;
            }
            else if (tree.Document.Form(token) is not ("," or "and" or "the"))
            {
                if (list.Count > 2) yield return list;
                list = [];
            }
    }

    /// <summary>"A, B and C", wherever they stand.</summary>
    List<ActorReference[]> Lists()
    {
        List<ActorReference[]> lists = [];
        for (int first = 0; first < tree.Heads.Length; first++)
            if (tree.Heads[first] != ParseLayer.Unparsed && tree.Relations[first] != Relation.Conj && tree.Child(first, Relation.Conj) >= 0 && Country(first) is not null
                && actors.Conjuncts(first).Select(Country).OfType<ActorReference>().DistinctBy(country => country.Id).ToArray() is { Length: > 2 } list) lists.Add(list);
        return lists;
    }

    /// <summary>The country that one is coordinated with; also in "A and B's path", where the tree hangs the path on A.</summary>
    ActorReference? Beside(int token)
    {
        if (tree.Relations[token] == Relation.Conj) return Country(tree.Heads[token]);
        int and = actors.Names.Name(actors.Names.NameAt(token)).First - 1;
        return and > 0 && tree.Relations[token] == Relation.NmodPoss && tree.Document.Form(and).SequenceEqual("and") ? Country(and - 1) : null;
    }

    /// <summary>"A praised B when they met": who does and to whom it is done in the clause around one; none where others are named too.</summary>
    public List<ActorReference> AddressedAround(int clause)
    {
        for (int verb = tree.Heads[clause]; verb >= 0; verb = tree.Heads[verb])
            if (Pair(verb) is { Count: 2 } pair) return pair;
        return [];
    }

    /// <summary>"A assured B that … . The two men": who speaks to whom in the sentences before, or who does something together; none where others are named there too.</summary>
    public List<ActorReference> Addressed(int token)
    {
        int sentence = tree.Document.Sentences.IndexOf(token);
        for (int current = sentence; current >= Math.Max(0, sentence - 2); current--)
            for (int verb = tree.Document.Sentences.Sentences[current].First; verb < Math.Min(tree.Document.Sentences.Sentences[current].End, token); verb++)
                if (Pair(verb) is { Count: 2 } pair || (pair = Together(verb)).Count == 2) return pair;

        return [];
    }

    /// <summary>"A and B have voiced support": the two people who are a verb's subject; none where they are not two.</summary>
    List<ActorReference> Together(int verb)
    {
        if (tree.Heads[verb] == ParseLayer.Unparsed || tree.Upos[verb] != Upos.Verb || tree.Child(verb, Relation.Nsubj) is not (>= 0 and int subject) || tree.Child(subject, Relation.Conj) < 0) return [];
        List<ActorReference> both = actors.Read(subject);
        return both is [{ Kind: ActorKind.Person } first, { Kind: ActorKind.Person } second] && actors.Representation.CountryOf(first.Id) != actors.Representation.CountryOf(second.Id) ? both : [];
    }

    /// <summary>The person who is a verb's subject and the one who is its object; none where they are not two.</summary>
    List<ActorReference> Pair(int verb)
    {
        if (tree.Heads[verb] == ParseLayer.Unparsed || tree.Upos[verb] != Upos.Verb || tree.Child(verb, Relation.Nsubj) is not (>= 0 and int subject) || Math.Max(tree.Child(verb, Relation.Obj), tree.Child(verb, Relation.Iobj)) is not (>= 0 and int addressed)) return [];
        if (!actors.Names.Is(subject, NameType.Person) || !actors.Names.Is(addressed, NameType.Person)) return [];
        List<ActorReference> pair = [.. actors.ReadAlone(subject), .. actors.ReadAlone(addressed)];
        return pair.Count == 2 && pair[0].Id != pair[1].Id ? pair : [];
    }

    ActorReference? Country(int token) =>
        actors.Names.EntityAt(token) is { } entity && gazetteer.ActorOf(entity) is { } id && ActorGazetteer.KindOf(id) == ActorKind.Country && !actors.Names.Is(token, NameType.Demonym)
            ? new ActorReference(id, ActorKind.Country, token, token, token + 1) : null;
}
