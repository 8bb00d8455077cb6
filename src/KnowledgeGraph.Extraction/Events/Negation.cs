using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds the negations of <c>status.yaml</c>.</summary>
sealed class Negation(StatusRules rules, DependencyTree tree)
{
    /// <summary>Is the word negated itself: "did not", "no talks", "never"?</summary>
    public bool Of(int token)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Advmod or Relation.Det or Relation.Cc or Relation.CcPreconj or Relation.Dep && rules.Negations.Contains(tree.Lemma(child))
                && !(tree.Lemma(child) == "no" && tree.Relations[child] == Relation.Advmod)) return true;
        return tree.Case(token) == "without";
    }
}
