using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>"A meets B in Oslo." A text of a few sentences that tells in the present tense, as chronicles do, tells of the day on which it is published.</summary>
sealed class DayNote(DependencyTree tree)
{
    /// <summary>A longer text tells more than the day: what is often so, and how it came about.</summary>
    const int Longest = 3;

    /// <summary>What is spoken of, or comes before or after, has a day of its own.</summary>
    static readonly HashSet<string> Apart = new(StringComparer.Ordinal) { "about", "over", "regarding", "concerning", "before", "ahead of", "prior to", "since", "until", "against", "despite" };

    bool? _isShort;

    /// <summary>Is the contact that a word tells of one of the day?</summary>
    public bool Tells(int trigger)
    {
        if (!(_isShort ??= IsShort())) return false;
        for (int token = trigger; token >= 0; token = tree.Heads[token])
        {
            if (Apart.Contains(tree.Case(token)) || tree.Relations[token] == Relation.Obj && tree.Heads[token] >= 0 && Spine.Telling.Contains(tree.Lemma(tree.Heads[token])) && tree.Upos[token] == Upos.Noun) return false;
            if (Finite(token) is >= 0 and int finite) return tree.Xpos[finite] is "VBZ" or "VBP" && !(finite != token && tree.Lemma(finite) == "have") && !IsHabit(token);
        }

        return false;
    }

    bool IsShort()
    {
        int told = 0;
        foreach (Sentence sentence in tree.Document.Sentences.Sentences)
            if (tree.Document.Blocks.Blocks[sentence.Block].Kind is BlockKind.Body or BlockKind.ListItem && tree.Document.Form(sentence.First) is not "(" && ++told > Longest) return false;
        return true;
    }

    /// <summary>The word that has the tense of a predicate: its auxiliary, its copula, or itself; −1 without one.</summary>
    int Finite(int predicate)
    {
        for (int child = tree.FirstChild(predicate); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Aux or Relation.AuxPass or Relation.Cop && tree.Xpos[child] is "VBZ" or "VBP" or "VBD" or "MD") return child;
        return tree.Xpos[predicate] is "VBZ" or "VBP" or "VBD" ? predicate : -1;
    }

    /// <summary>"meets her every year".</summary>
    bool IsHabit(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Child(child, Relation.Det) is >= 0 and int each && tree.Lemma(each) is "every" or "each") return true;
        return false;
    }
}
