using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Whose "his" and "her" are, by the clauses that they stand in.</summary>
sealed class PossessiveOwners(DependencyTree tree, NameIndex names, ActorWords words)
{
    /// <summary>Whose object is who has done what he is praised or blamed for.</summary>
    static readonly HashSet<string> Judging = new(StringComparer.Ordinal) { "congratulate", "thank", "commend", "praise", "applaud", "criticize", "criticise", "condemn", "honor", "honour", "laud", "hail", "blame", "denounce" };

    /// <summary>Whose object is who goes the way that he is helped on.</summary>
    static readonly HashSet<string> Helping = new(StringComparer.Ordinal) { "support", "help", "assist", "aid", "back", "encourage", "accompany" };

    /// <summary>"X told of his talks": the possessive is that of the subject of its clause, when that is a person.</summary>
    public int Owner(int token)
    {
        if (tree.Relations[token] != Relation.NmodPoss || tree.Upos[token] != Upos.Pron) return -1;
        if (tree.Lemma(token) is "its" or "it" or "their" or "they") return Beside(token) is >= 0 and int beside ? beside : Judged(token) is >= 0 and int judged ? judged : Helped(token);
        if (tree.Lemma(token) is not ("his" or "her" or "he" or "she")) return -1;
        for (int up = tree.Heads[token]; up >= 0; up = tree.Heads[up])
        {
            // "shoes were thrown at X during his visit": X's
            if (tree.Child(up, Relation.NsubjPass) is >= 0 and int thing && !names.Is(thing, NameType.Person) && tree.Relations[tree.Heads[token]] == Relation.Obl && PersonBeside(up, token) is >= 0 and int aimed)
                return aimed;

            if (tree.Child(up, Relation.Nsubj) is not (>= 0 and int subject)) continue;
            // "congratulated B on his election": B's
            if (Judging.Contains(tree.Lemma(up)) && tree.Child(up, Relation.Obj) is var judged && judged > up && judged < token && names.Is(judged, NameType.Person)) return judged;
            // "X says that A supports her plan": no country has a "her"
            if (names.NameAt(subject) >= 0 && !names.Is(subject, NameType.Person) && tree.Relations[up] == Relation.Ccomp) continue;
            // "spoke with X, who fell ill during his visit": X's
            if (tree.Lemma(subject) == "who" && tree.Relations[tree.Heads[token]] == Relation.Obl && tree.Relations[up] == Relation.AclRelcl && tree.Heads[up] is >= 0 and int whose && IsPerson(whose)) return subject;
            if (!IsPerson(subject)) return -1;
            // "during her meeting with X, Y said", "on the second day of her visit, Y said": the subject that follows
            if (subject > token && tree.Relations[tree.Heads[token]] is not (Relation.Obl or Relation.Advcl) && !IsNamedFirst(subject, token)) return -1;
            return subject;
        }

        return -1;
    }

    bool IsPerson(int token) => names.Is(token, NameType.Person) || words.Offices.Contains(tree.Lemma(token)) && tree.Xpos[token] is "NN" or "NNP";

    /// <summary>"thanked A for its help": A's; −1 where nobody is judged.</summary>
    int Judged(int token)
    {
        for (int up = tree.Heads[token]; up >= 0; up = tree.Heads[up])
        {
            if (tree.Child(up, Relation.Nsubj) < 0 && !Judging.Contains(tree.Lemma(up))) continue;
            return Judging.Contains(tree.Lemma(up)) && tree.Child(up, Relation.Obj) is var judged && judged > up && judged < token && names.NameAt(judged) >= 0 ? judged : -1;
        }

        return -1;
    }

    /// <summary>"A and its plans": A's; −1 where it is not told of together with a country or a body, or with others like it.</summary>
    int Beside(int token)
    {
        int owned = tree.Heads[token];
        if (tree.Relations[owned] != Relation.Conj || tree.Heads[owned] is not (>= 0 and int first) || first > token || !names.Is(first, NameType.Place) && !names.Is(first, NameType.Organization) && !IsOwner(first)) return -1;
        // "its help for A and its plans": of whom it was told before
        return tree.Heads[first] is >= 0 and int above && tree.Child(above, Relation.NmodPoss) is >= 0 and int other && tree.Upos[other] == Upos.Pron ? -1 : first;
    }

    /// <summary>"helps A on its way": A's; −1 where nobody is helped.</summary>
    int Helped(int token)
    {
        int owned = tree.Heads[token];
        if (tree.Relations[owned] != Relation.Obl || tree.Case(owned) is not ("on" or "in" or "with" or "along" or "toward" or "towards") || tree.Heads[owned] is not (>= 0 and int verb) || !Helping.Contains(tree.Lemma(verb))) return -1;
        return tree.Child(verb, Relation.Obj) is var helped && helped > verb && helped < token && (names.NameAt(helped) >= 0 || IsOwner(helped)) ? helped : -1;
    }

    /// <summary>"the Balkan states", "Western partners".</summary>
    bool IsOwner(int token) => tree.Xpos[token] == "NNS" && tree.Lemma(token) is "state" or "country" or "nation" or "partner" or "ally" or "government" or "republic";

    bool IsNamedFirst(int subject, int token)
    {
        if (!names.Is(subject, NameType.Person)) return false;
        for (int before = tree.Document.Sentences.Sentences[tree.Document.Sentences.IndexOf(token)].First; before < token; before++)
            if (names.Is(before, NameType.Person)) return false;
        return names.MentionAt(token) is not { } mention || !names.EntitiesOf(mention).Any();
    }

    /// <summary>The one person among what a verb has before a token; -1 for none.</summary>
    int PersonBeside(int verb, int token)
    {
        for (int child = tree.FirstChild(verb); child >= 0 && child < token; child = tree.NextSibling(child))
            if (child > verb && tree.Relations[child] is Relation.Obl or Relation.Obj && (names.Is(child, NameType.Person) || words.Offices.Contains(tree.Lemma(child)))) return child;
        return -1;
    }
}
