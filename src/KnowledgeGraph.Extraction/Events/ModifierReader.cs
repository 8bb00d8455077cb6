using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads what stands beside the noun of a contact.</summary>
sealed class ModifierReader(StatusRules rules, DependencyTree tree, TenseReader tenses, FutureReader future, Negation negation)
{
    /// <summary>What "planned", "yesterday's" and clauses beside a noun say of it; open where they say nothing.</summary>
    public Outlook Of(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            // "last week's summit", "yesterday's talks"
            if (tree.Relations[child] == Relation.NmodPoss && (rules.Past.Contains(tree.Lemma(child)) || tree.FirstChild(child) is >= 0 and int first && rules.Past.Contains(tree.Lemma(first)))) return Outlook.Held;
            // "next week's summit", "tomorrow's talks"
            if (tree.Relations[child] == Relation.NmodPoss && (rules.Future.Contains(tree.Lemma(child)) || tree.HasAny(child, Relation.Amod, rules.Future))) return Outlook.Planned;
            if (tree.Relations[child] is not (Relation.Amod or Relation.Acl or Relation.AclRelcl or Relation.Compound)) continue;
            string lemma = tree.Lemma(child);
            // "are holding talks expected to focus on": what is expected is not that they are held; it is where somebody has come "for talks expected to focus on"
            if (tree.Relations[child] == Relation.Acl && tree.Case(noun) != "for" && tree.Child(child, Relation.Xcomp) is >= 0 and int expected && !rules.Courses.Contains(tree.Lemma(expected))) continue;
            // "a trip that has taken her to Oslo", "the summit, which will be held there"
            if (tree.Relations[child] == Relation.AclRelcl && rules.Courses.Contains(lemma) && tenses.Of(child, false) is var course && course is Outlook.Held or Outlook.Planned) return negation.Of(child) ? OutlookAlgebra.Negate(course) : course;
            if (rules.Modifiers.TryGetValue(lemma, out Outlook outlook) || rules.Modifiers.TryGetValue(tree.Document.Form(child).ToString().ToLowerInvariant(), out outlook))
                return negation.Of(child) ? OutlookAlgebra.Negate(outlook) : outlook;
            if (tree.Relations[child] == Relation.Acl && tree.Xpos[child] is "VBN" or "VBD" && !rules.Arranging.Contains(lemma) && !(tree.Relations[noun] == Relation.Obj && tree.Lemma(tree.Heads[noun]) == "attend" && future.IsPlanned(tree.Heads[noun]))) return Outlook.Held;      // "contacts held in Brussels"
        }

        return Outlook.Open;
    }

    /// <summary>"their recent meeting", "last week's talks", "the ongoing talks": is a contact of which that is said one that has been, whoever still means to do what with it?</summary>
    public bool IsOfThePast(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Amod && rules.Modifiers.GetValueOrDefault(tree.Lemma(child), Outlook.Open) == Outlook.Held) return true;
        return false;
    }

    /// <summary>"a trip that has taken her to Oslo", "the visit, which was called off": what a clause of its own says of a contact; null where none does.</summary>
    public Outlook? Told(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] != Relation.AclRelcl || tree.Xpos[child] is not ("VBD" or "VBN") || negation.Of(child) || tenses.Of(child, false) != Outlook.Held) continue;
            if (rules.Courses.Contains(tree.Lemma(child))) return Outlook.Held;
            if (rules.Modifiers.GetValueOrDefault(tree.Lemma(child)) is Outlook.Cancelled or Outlook.Postponed && tree.Child(child, Relation.NsubjPass) is >= 0 and int which && tree.Lemma(which) is "which" or "that") return rules.Modifiers[tree.Lemma(child)];
        }

        return null;
    }

    /// <summary>"after last week's talks", "after talks on Friday last".</summary>
    public bool IsPast(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (rules.Past.Contains(tree.Lemma(child))) return true;
            for (int below = tree.FirstChild(child); below >= 0; below = tree.NextSibling(below))
                if (rules.Past.Contains(tree.Lemma(below))) return true;
        }

        return false;
    }
}
