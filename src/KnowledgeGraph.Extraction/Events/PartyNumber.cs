using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads how many parties a contact's own words give it: "six-party talks", "a three-way summit", "the trilateral meeting".</summary>
sealed class PartyNumber(DependencyTree tree)
{
    /// <summary>Null where the words give no number.</summary>
    public int? Of(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] is not (Relation.Amod or Relation.Compound or Relation.NmodUnmarked or Relation.Flat)) continue;
            switch (tree.Lemma(child))
            {
                case "trilateral" or "tripartite" or "three-way": return 3;
                case "quadrilateral" or "four-way": return 4;
                case "party" or "nation" or "way" or "country":
                    if (tree.Child(child, Relation.Nummod) is >= 0 and int number && SmallNumber.Of(tree.Lemma(number)) is { } parties) return parties;
                    // "Six-party talks", where the tree joins the number to another word
                    if (child > 1 && tree.Document.Form(child - 1) is "-" && SmallNumber.Of(tree.Lemma(child - 2)) is { } before) return before;
                    break;
            }
        }

        return null;
    }
}
