using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Finds the phrases that are coordinated: "A and B", "President of X A and Chancellor of Y B".</summary>
sealed class Coordination(DependencyTree tree, NameIndex names, ActorWords words, OfficePhrase offices)
{
    /// <summary>Prepositions that coordinate: "A as well as B".</summary>
    static readonly HashSet<string> Coordinating = new(StringComparer.Ordinal) { "", "as", "as well as", "along with", "together with", "including", "and" };

    /// <summary>The token and the heads of the phrases coordinated with it, as far as they have no other preposition.</summary>
    public List<int> Conjuncts(int head)
    {
        List<int> tokens = [head];
        string preposition = tree.Case(head);
        for (int i = 0; i < tokens.Count; i++)
        {
            // "President of X A and Chancellor of Y B": what is coordinated may hang on any word of the title
            int end = words.Offices.Contains(tree.Lemma(tokens[i])) && offices.TitledName(tokens[i]) is >= 0 and int name ? names.Name(name).End : tokens[i] + 1;
            for (int token = tokens[i]; token < end; token++)
                for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
                {
                    if (IsBeside(tokens[i], child) && !tokens.Contains(child)) tokens.Add(child);
                    if (tree.Relations[child] != Relation.Conj || IsExcepted(tokens[i], child) || IsRelated(child) || IsCountryOf(tokens[i], child) || child > tokens[i] && child < end || tree.Upos[child] == Upos.Verb && names.NameAt(child) < 0) continue;
                    string own = tree.Case(child);
                    if ((own == preposition || Coordinating.Contains(own) || preposition == "between") && !tokens.Contains(child)) tokens.Add(child);
                }
        }

        // "not A but B": B alone
        if (tokens.Count > 1) tokens.RemoveAll(one => tokens.Exists(other => IsInstead(one, other)));
        tokens.Sort();
        return tokens;
    }

    /// <summary>"A, together with B,", "A along with B".</summary>
    bool IsBeside(int head, int other)
    {
        if (tree.Relations[other] != Relation.Nmod || other < head || names.NameAt(head) < 0 || names.NameAt(other) < 0) return false;
        if (tree.Case(other) is "along with" or "together with" or "alongside") return true;
        return tree.Case(other) == "with" && tree.Child(other, Relation.Case) is > 0 and int with && tree.Document.Form(with - 1) is "together" or "along";
    }

    /// <summary>"A and B's sister C", taken for A, B and a sister: B is none of them.</summary>
    bool IsRelated(int possessor)
    {
        if (names.NameAt(possessor) is not (>= 0 and int name) || names.Name(name) is var whole && whole.End + 1 >= tree.Document.Tokens.Count) return false;
        return tree.Document.Form(whole.End) is "'s" or "’s" && tree.Lemma(whole.End + 1) is "sister" or "brother" or "wife" or "husband" or "son" or "daughter" or "father" or "mother" or "cousin" or "uncle" or "aunt";
    }

    bool IsInstead(int denied, int one) =>
        tree.Heads[one] == denied && tree.Has(one, Relation.Cc, "but") && tree.Child(denied, Relation.Advmod) is >= 0 and int not && not < denied && tree.Lemma(not) == "not"
        && !tree.Has(denied, Relation.Advmod, "only") && !tree.Has(one, Relation.Advmod, "also");

    /// <summary>"in Berlin, Germany, and": the country of the town.</summary>
    bool IsCountryOf(int town, int country) =>
        country == town + 2 && names.Is(town, NameType.Place) && names.Is(country, NameType.Place) && names.EntityAt(town) is { } place && place.StartsWith("place:", StringComparison.Ordinal)
        && names.EntityAt(country) is { } land && land.StartsWith("country:", StringComparison.Ordinal) && place.EndsWith("-" + land["country:".Length..], StringComparison.OrdinalIgnoreCase);

    /// <summary>"every leader but A": A is the exception.</summary>
    bool IsExcepted(int all, int one) =>
        tree.Has(one, Relation.Cc, "but") && tree.Child(all, Relation.Det) is >= 0 and int every && tree.Lemma(every) is "every" or "all" or "no" or "any";
}
