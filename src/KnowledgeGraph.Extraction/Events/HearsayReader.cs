using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads what is told of a contact as somebody's report: "reports that they met", "denied rumours of a meeting".</summary>
sealed class HearsayReader(StatusRules rules, DependencyTree tree, OperatorReader operators)
{
    /// <summary>How it stands with what is reported; null where the word above is no report.</summary>
    /// <param name="token">What is reported: a contact, or a verb above it.</param>
    /// <param name="head">The word above it.</param>
    /// <param name="relation">By which it hangs there.</param>
    /// <param name="outlook">What the words so far say of it.</param>
    public Outlook? Read(int token, int head, Relation relation, Outlook outlook)
    {
        // "reports on social media that": what is reported hangs on where it is
        // "reports of a number of papers that A had": on whose they are, and "that" is led astray with it
        if (relation == Relation.AclRelcl && (tree.Has(token, Relation.Mark, "that") || tree.Child(token, Relation.Nsubj) >= 0 && tree.Has(token, Relation.Obj, "that")))
            for (int report = head; tree.Relations[report] == Relation.Nmod && tree.Heads[report] >= 0;)
                if (rules.Hearsay.Contains(tree.Lemma(report = tree.Heads[report])))
                {
                    head = report;
                    break;
                }

        if (!IsReport(head, token)) return null;
        // "dismissed as fiction reports that": a noun, whatever the tagger makes of it
        bool clause = relation is Relation.Acl or Relation.AclRelcl or Relation.Ccomp && (tree.Upos[head] == Upos.Noun || tree.Child(head, Relation.Case) >= 0);
        if (!clause && !(relation == Relation.Nmod && tree.Case(token) is "of" or "about")) return null;
        if (OutlookAlgebra.IsPositive(outlook) && IsRejected(head)) return Outlook.Denied;
        if (!clause) return null;
        if (OutlookAlgebra.IsPositive(outlook) && rules.Rumors.Contains(tree.Lemma(head))) return Outlook.Hypothetical;
        return OutlookAlgebra.IsToCome(outlook) ? outlook : Outlook.Open;
    }

    /// <summary>"dismissed talk that A might apply", "denied reports that A had left": what somebody says is not so.</summary>
    public bool IsDenied(int token)
    {
        const int Deep = 4;
        for (int steps = 0; tree.Heads[token] is >= 0 and int head && steps < Deep; token = head, steps++)
        {
            if (tree.Relations[token] is not (Relation.Xcomp or Relation.Ccomp or Relation.Acl or Relation.AclRelcl)) return false;
            if (IsReport(head, token) && IsRejected(head)) return true;
            if (tree.Relations[token] == Relation.Ccomp && operators.Over(token, head, Relation.Ccomp) is { Name: "denial" or "falsehood" }) return true;
        }

        return false;
    }

    /// <summary>"a newspaper reported that they met", "an official said they met": is it told as somebody's report or claim?</summary>
    public bool IsHearsay(int trigger)
    {
        for (int token = trigger, steps = 0; tree.Heads[token] >= 0 && steps < StatusReader.MaxSteps; token = tree.Heads[token], steps++)
            if (tree.Relations[token] is Relation.Ccomp or Relation.Acl && (rules.Hearsay.Contains(tree.Lemma(tree.Heads[token])) || tree.Relations[token] == Relation.Ccomp && rules.Speech.Contains(tree.Lemma(tree.Heads[token])))) return true;
        return false;
    }

    /// <summary>"reports", and "talk that", which is none of the talks that are held.</summary>
    bool IsReport(int noun, int reported) =>
        rules.Hearsay.Contains(tree.Lemma(noun)) || tree.Lemma(noun) == "talk" && tree.Xpos[noun] == "NN" && tree.Has(reported, Relation.Mark, "that");

    /// <summary>"described as untrue a report that", "called the reports false".</summary>
    bool IsCalledFalse(int report)
    {
        if (tree.Relations[report] is not (Relation.Obj or Relation.NsubjPass) || tree.Heads[report] is not (>= 0 and int verb)) return false;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if ((tree.Case(child) == "as" || tree.Relations[child] == Relation.Xcomp) && rules.Operators.TryGetValue(tree.Lemma(child), out List<StatusOperator>? found) && found.Exists(one => one.Name == "falsehood")) return true;
        return false;
    }

    /// <summary>"false reports", "rejected the account", "the rumours were baseless".</summary>
    bool IsRejected(int report) =>
        operators.IsFalse(report) || IsCalledFalse(report) || operators.Over(report, tree.Heads[report], Relation.Obj) is { Name: "denial" or "refusal" }
        || operators.Over(report, tree.Heads[report], tree.Relations[report]) is { Name: "falsehood" or "denial" or "refusal" };
}
