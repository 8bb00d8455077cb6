using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Tells what is done from what others are asked to do.</summary>
sealed class RequestReader(DependencyTree tree, StanceWords words, StatusReader statuses)
{
    /// <summary>The verb or noun by which somebody asks others for what a word says: "urged that A and B cooperate", "asked A to improve its ties with B", "the importance of A helping B"; −1 for none.</summary>
    /// <param name="trigger">The word.</param>
    /// <param name="deed">Whether it is a verb that tells of somebody's deed, which also a noun may ask for.</param>
    public int Asker(int trigger, bool deed)
    {
        const int Deep = 5;
        for (int token = trigger, steps = 0; tree.Heads[token] is >= 0 and int up && steps < Deep; token = up, steps++)
        {
            if (deed && tree.Upos[up] == Upos.Noun && tree.Lemma(up) is "importance" or "need" or "necessity" or "urgency" && tree.Relations[token] is Relation.Acl or Relation.Nmod or Relation.Advcl && tree.Case(up) != "for") return up;
            if (tree.Upos[up] == Upos.Verb && words.Asking.Contains(tree.Lemma(up)) && (tree.Relations[token] == Relation.Ccomp || tree.Relations[token] is Relation.Xcomp or Relation.Advcl && IsAsked(up, token))) return up;
        }

        return -1;
    }

    /// <summary>The verb by which somebody asks others for a deed against a third: "asked A to condemn B"; −1 for none.</summary>
    public int AskerOfDeed(int verb)
    {
        if (tree.Upos[verb] != Upos.Verb || tree.Relations[verb] is not (Relation.Xcomp or Relation.Advcl or Relation.Ccomp)) return -1;
        if (Asker(verb, false) is not (>= 0 and int asker) || asker != tree.Heads[verb] || tree.Lemma(asker) == "expect") return -1;
        // "wanted facts to fight B": that is what they are for
        return tree.Relations[verb] != Relation.Advcl || tree.Lemma(asker) is "call" or "appeal" ? asker : -1;
    }

    /// <summary>"said A must commit to help B", "A should seek cooperation with B": what somebody else ought to do.</summary>
    public bool IsRequired(int trigger)
    {
        const int Deep = 4;
        int verb = trigger;
        for (int steps = 0; steps < Deep && IsPart(verb); steps++) verb = tree.Heads[verb];
        return verb != trigger && tree.Relations[verb] == Relation.Ccomp && tree.Child(verb, Relation.Aux) is >= 0 and int aux && tree.Lemma(aux) is "must" or "should" or "ought"
            && tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && tree.Upos[subject] == Upos.Propn;
    }

    /// <summary>Does a word or a clause without a subject belong to what its head tells?</summary>
    bool IsPart(int token) =>
        tree.Child(token, Relation.Nsubj) < 0 && (tree.Relations[token] is Relation.Obj or Relation.Xcomp or Relation.Conj || tree.Relations[token] == Relation.Advcl && tree.Xpos[token] == "VB");

    /// <summary>"threatened B if it does not cooperate with C": what the clause tells is only supposed.</summary>
    public bool IsCondition(int trigger)
    {
        for (int clause = trigger; clause >= 0; clause = tree.Heads[clause])
            if (tree.Relations[clause] == Relation.Advcl && tree.Has(clause, Relation.Mark, "if")) return true;
        return false;
    }

    /// <summary>Is it asked that what a noun says be not done?</summary>
    public bool IsForbidden(int trigger, int asker)
    {
        if (tree.Upos[trigger] == Upos.Verb) return false;
        for (int up = tree.Heads[trigger]; up >= 0 && up != asker; up = tree.Heads[up])
            if (statuses.Negated(up)) return true;
        return false;
    }

    /// <summary>Does the verb of asking name whom: "asked A to", "called on A to"?</summary>
    bool IsAsked(int verb, int clause)
    {
        for (int child = tree.FirstChild(verb); child >= 0 && child < clause; child = tree.NextSibling(child))
            if (child > verb && (tree.Relations[child] is Relation.Obj or Relation.Iobj && tree.Lemma(verb) != "call" || tree.Relations[child] == Relation.Obl && tree.Case(child) is "on" or "for" or "to" or "upon")) return true;
        return false;
    }
}
