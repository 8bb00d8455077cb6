using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds the words that take for granted how it stands with a contact: "cut short her visit", "what she called useful talks", "was the first to visit".</summary>
sealed class Presupposition(StatusRules rules, DependencyTree tree, TenseReader tenses, Negation negation)
{
    static readonly HashSet<string> Coming = new(StringComparer.Ordinal) { "will", "would", "shall" };

    static readonly HashSet<string> Definite = new(StringComparer.Ordinal) { "the", "this", "that", "these", "those" };

    /// <summary>"was the first president to visit", "the first leader in decades to visit".</summary>
    public bool IsOfFirst(int verb) => tree.Relations[verb] == Relation.Acl && tree.Has(verb, Relation.Mark, "to") && (IsSingledOut(tree.Heads[verb]) || tree.Relations[tree.Heads[verb]] == Relation.Nmod && IsSingledOut(tree.Heads[tree.Heads[verb]]));

    /// <summary>"was the first president to", "is the highest-ranking official to", "became the only leader to".</summary>
    bool IsSingledOut(int noun)
    {
        bool singled = tree.HasAny(noun, Relation.Amod, rules.Ordinals);
        for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
            singled |= tree.Relations[child] == Relation.Amod && (tree.Xpos[child] is "JJS" || tree.Child(child, Relation.Amod) is >= 0 and int degree && tree.Xpos[degree] is "JJS" || tree.Child(child, Relation.Advmod) is >= 0 and int most && tree.Lemma(most) == "most");
        if (!singled) return false;
        if (tree.Child(noun, Relation.Cop) is >= 0 and int copula) return tree.Xpos[copula] is "VBD" or "VBZ" or "VBP" && !tree.HasAny(noun, Relation.Aux, Coming);
        return tree.Heads[noun] is >= 0 and int verb && tree.Lemma(verb) == "become" && tenses.Of(verb, false) is Outlook.Held or Outlook.Present;
    }

    /// <summary>"paid a visit", "wrapped up a trip"; "while in Oslo, said".</summary>
    public bool IsOfPaidVisit(int word)
    {
        if (tree.Has(word, Relation.Mark, "while") && tree.Upos[word] == Upos.Propn && tree.Heads[word] is >= 0 and int told) return tenses.Of(told, false) == Outlook.Held;
        int verb = tree.Upos[word] == Upos.Verb ? word : tree.Heads[word];
        if (verb >= 0 && verb == word && tree.Lemma(verb) == "visit") return !negation.Of(verb) && tenses.Of(verb, false) == Outlook.Held;
        return verb >= 0 && tree.Lemma(verb) is "pay" or "conclude" or "complete" or "wrap" or "end" && tree.Child(verb, Relation.Obj) is >= 0 and int visit && (word == verb || word == visit) && rules.Journeys.Contains(tree.Lemma(visit)) && !negation.Of(verb) && tenses.Of(verb, false) == Outlook.Held;
    }

    /// <summary>"what she called useful talks", "called the talks productive": and not "called a meeting".</summary>
    public bool IsNamedBy(int noun, int verb) =>
        tree.Upos[noun] == Upos.Noun && tree.Lemma(verb) is "call" or "describe" or "term" && !negation.Of(verb)
        && (tree.Relations[verb] == Relation.AclRelcl && tree.Lemma(tree.Heads[verb]) == "what" || tree.Lemma(verb) == "call" && tree.Child(verb, Relation.CompoundPrt) < 0 && (tree.Child(verb, Relation.Xcomp) > noun || tree.HasAny(noun, Relation.Det, Definite)));

    /// <summary>"when it comes to any talks", "said any meeting would take place in Oslo": of no contact in particular, unless somebody denies or seeks it.</summary>
    public bool IsOfAny(int noun)
    {
        if (tree.Upos[noun] != Upos.Noun || !tree.Has(noun, Relation.Det, "any") || tree.Has(noun, Relation.Case, "without")) return false;
        for (int token = noun, steps = 0; tree.Heads[token] >= 0 && steps < 4; token = tree.Heads[token], steps++)
            if (negation.Of(tree.Heads[token]) || IsSevered(tree.Heads[token]) || rules.Operators.TryGetValue(Phrase(tree.Heads[token]), out List<StatusOperator>? found) && found.Exists(one => OutlookAlgebra.IsNegative(one.Gives) || one.Gives == Outlook.Proposed)) return false;
        return true;
    }

    /// <summary>"thanked him for welcoming her", also where the clause was hung on one of those who are thanked.</summary>
    public bool IsThanked(int verb)
    {
        if (tree.Relations[verb] is not (Relation.Advcl or Relation.Acl) || tree.Xpos[verb] != "VBG" || !tree.Has(verb, Relation.Mark, "for")) return false;
        int thanking = tree.Heads[verb];
        while (tree.Relations[thanking] is Relation.Conj or Relation.Obj or Relation.Obl && tree.Upos[thanking] is not Upos.Verb) thanking = tree.Heads[thanking];
        return rules.Thanking.Contains(tree.Lemma(thanking));
    }

    /// <summary>"cut short", "interrupted".</summary>
    public bool IsCutShort(int verb) =>
        tree.Lemma(verb) is "interrupt" or "curtail" || tree.Lemma(verb) == "cut" && (tree.Has(verb, Relation.Xcomp, "short") || tree.Has(verb, Relation.Advmod, "short") || tree.Has(verb, Relation.CompoundPrt, "short"));

    /// <summary>"cut off", "broke off", "banned": what one does with all contact.</summary>
    public bool IsSevered(int verb) => rules.Severing.Contains(Phrase(verb));

    /// <summary>A verb with its particle: "rule out".</summary>
    string Phrase(int verb) => tree.Child(verb, Relation.CompoundPrt) is >= 0 and int particle ? tree.Lemma(verb) + " " + tree.Lemma(particle) : tree.Lemma(verb);
}
