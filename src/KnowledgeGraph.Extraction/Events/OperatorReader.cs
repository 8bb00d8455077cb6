using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds the operators of <c>status.yaml</c>: verbs, nouns and adjectives that say how it stands with what is below them ("cancelled", "plans to").</summary>
sealed class OperatorReader(StatusRules rules, DependencyTree tree)
{
    /// <summary>The operator that a word stands under by its relation to its head; null under none.</summary>
    public StatusOperator? Over(int token, int head, Relation relation)
    {
        if (head < 0) return null;
        // "emphasised the need to meet": the noun before "to" decides, wherever the parser hung the clause
        if (relation is Relation.Xcomp or Relation.Advcl && tree.Child(token, Relation.Mark) is > 0 and int mark && tree.Lemma(mark) is "to" or "in" && tree.Upos[mark - 1] is Upos.Noun or Upos.Adj
            && mark - 1 > head && Find(tree.Lemma(mark - 1), token, Relation.Acl) is { } noun)
            return Verbal(head, mark - 1, Relation.Obj) ?? noun;        // "has cancelled plans to visit"
        // "expressed interest in talks", "made an offer of talks": the noun before the preposition decides, too
        if (relation == Relation.Obl && tree.Child(token, Relation.Case) is > 0 and int preposition && tree.Upos[preposition - 1] == Upos.Noun && tree.Relations[preposition - 1] == Relation.Obj && tree.Heads[preposition - 1] == head
            && Verbal(head, token, relation) is null && Find(tree.Lemma(preposition - 1), token, Relation.Nmod) is { } wish) return wish;
        // "extended an invitation for A to meet her": the invitation decides
        if (relation is Relation.Advcl or Relation.Xcomp && tree.Has(token, Relation.Mark, "to") && tree.Child(head, Relation.Obj) is >= 0 and int wished && wished > head && wished < token && Extends(wished) && Find(tree.Lemma(wished), token, Relation.Acl) is { } invited) return invited;
        // "ruled out in advance any handshake": what hangs there without a preposition is the object
        return Verbal(head, token, relation == Relation.Obl && tree.Case(token).Length == 0 ? Relation.Obj : relation);
    }

    /// <summary>"false reports of a meeting", "baseless claims".</summary>
    public bool IsFalse(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Amod && rules.Operators.TryGetValue(tree.Lemma(child), out List<StatusOperator>? found) && found.Exists(one => one.Name == "falsehood")) return true;
        return false;
    }

    /// <summary>"a petition launched to cancel", "a campaign has begun to": no more than what somebody asks for.</summary>
    public bool IsAskedFor(int verb) =>
        tree.Relations[verb] == Relation.Advcl && tree.Has(verb, Relation.Mark, "to") && tree.Heads[verb] is >= 0 and int above
        && (tree.Child(above, Relation.Nsubj) is >= 0 and int active ? active : tree.Child(above, Relation.NsubjPass)) is >= 0 and int subject
        && rules.Operators.TryGetValue(tree.Lemma(subject), out List<StatusOperator>? found) && found.Exists(one => one.Name is "proposal" or "effort");

    bool IsUntil(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Obl or Relation.Advcl && (tree.Case(child) is "until" or "till" or "to" or "for" || tree.HasAny(child, Relation.Mark, Until))) return true;
        return false;
    }

    static readonly HashSet<string> Until = new(StringComparer.Ordinal) { "until", "till" };

    /// <summary>"an invitation for A".</summary>
    bool Extends(int noun) => tree.Child(noun, Relation.Nmod) is >= 0 and int whom && tree.Case(whom) == "for";

    StatusOperator? Verbal(int head, int token, Relation relation)
    {
        string lemma = tree.Lemma(head);
        int particle = Particle(head);
        // "have been put on hold"
        if (lemma == "put" && tree.Child(head, Relation.Obl) is >= 0 and int where && Find("put " + tree.Case(where) + " " + tree.Lemma(where), token, relation) is { } put) return put;
        // "the talks are off to a good start"
        if (lemma is "off" or "on" && (tree.Child(head, Relation.Cop) < 0 || tree.Child(head, Relation.Obl) >= 0)) return null;
        // "the talks adjourned in August": they were over, and not put off "until Thursday"
        if (lemma == "adjourn" && tree.Xpos[head] is "VBD" or "VBN" && relation == Relation.Nsubj && !IsUntil(head)) return null;
        // "is going to meet", and not "went to meet"
        if (lemma == "go" && relation == Relation.Xcomp && tree.Xpos[head] == "VBG" && tree.Has(head, Relation.Aux, "be")) return Find("going to", token, relation);
        // "aimed at bringing them together"
        if (lemma == "aim" && relation is Relation.Advcl or Relation.Xcomp && tree.Has(token, Relation.Mark, "at")) return Find("aim at", token, Relation.Xcomp);
        // "decided against travelling"
        if (relation == Relation.Advcl && tree.Has(token, Relation.Mark, "against") && Find(lemma + " against", token, Relation.Xcomp) is { } averse) return averse;
        // "looks forward to A and B getting together"
        if (lemma == "look" && relation is Relation.Advcl or Relation.Xcomp && tree.Has(head, Relation.Advmod, "forward")) return Find("look forward", token, Relation.Xcomp);
        if (particle >= 0 && Find(lemma + " " + tree.Lemma(particle), token, relation) is { } phrasal) return phrasal;
        // "pulled out of a meeting": read as a preposition, it is the verb's particle still
        if (relation == Relation.Obl && tree.Child(token, Relation.Case) is >= 0 and int first && first == head + 1 && Find(lemma + " " + tree.Lemma(first), token, Relation.Obj) is { } prepositional) return prepositional;
        return Find(lemma, token, relation);
    }

    /// <summary>The particle of a verb, also where the tree makes an adverb of it: "has been pushed back"; −1 for none.</summary>
    int Particle(int verb)
    {
        int particle = tree.Child(verb, Relation.CompoundPrt);
        return particle >= 0 || verb + 1 >= tree.Heads.Length || tree.Heads[verb + 1] != verb || tree.Relations[verb + 1] != Relation.Advmod || tree.Lemma(verb + 1) is not ("back" or "off" or "forward" or "away") ? particle : verb + 1;
    }

    StatusOperator? Find(string word, int token, Relation relation)
    {
        if (!rules.Operators.TryGetValue(word, out List<StatusOperator>? list)) return null;
        foreach (StatusOperator found in list)
        {
            if ((found.Below >> (int)relation & 1) == 0) continue;
            if (relation == Relation.Acl && tree.Xpos[token] == "VBN" && tree.Child(token, Relation.Mark) < 0) continue;      // "the agreements reached during the visit"
            if (relation is Relation.Obl or Relation.Nmod && !found.Cases.Contains(tree.Case(token))) continue;
            if (relation == Relation.Advcl && !tree.Has(token, Relation.Mark, "to")) continue;
            if (relation == Relation.NsubjPass && word == "aim") continue;      // "the talks are aimed at peace"
            if (found.Indefinite && !tree.Has(token, Relation.Det, "a")) continue;
            return found;
        }

        return null;
    }
}
