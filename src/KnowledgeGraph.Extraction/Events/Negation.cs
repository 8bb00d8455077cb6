using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds the negations of <c>status.yaml</c>.</summary>
sealed class Negation(StatusRules rules, DependencyTree tree)
{
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _phrases = rules.DenyingPhrases.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Is the word negated itself: "did not", "no talks", "never"?</summary>
    public bool Of(int token)
    {
        if (IsUnsurpassed(token)) return false;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Advmod or Relation.Det or Relation.Cc or Relation.CcPreconj or Relation.Dep && rules.Negations.Contains(tree.Lemma(child))
                && !(tree.Lemma(child) == "no" && tree.Relations[child] == Relation.Advmod) && !IsNotOnly(child)) return true;
        if (tree.Upos[token] == Upos.Verb && (IsOfNeither(tree.Child(token, Relation.Nsubj)) || IsOfNeither(tree.Child(token, Relation.NsubjPass)))) return true;
        return tree.Upos[token] == Upos.Verb && IsNoLonger(token) || tree.Case(token) == "without" || tree.Upos[token] == Upos.Verb && IsDenied(token);
    }

    /// <summary>"Neither A nor B attended".</summary>
    bool IsOfNeither(int subject)
    {
        const int reach = 8;
        if (subject < 0) return false;
        for (int word = subject, first = Math.Max(tree.SentenceOf(subject).First, subject - reach); word >= first; word--)
            if (tree.Document.Form(word) is "Neither" or "neither" && tree.IsBelow(word, subject)) return true;
        return false;
    }
    /// <summary>"could not be happier to", "couldn't be more pleased to": as much as can be.</summary>
    bool IsUnsurpassed(int token) => tree.Upos[token] == Upos.Adj && tree.HasAny(token, Relation.Aux, Possible) && (tree.Xpos[token] == "JJR" || tree.Has(token, Relation.Advmod, "more"));

    static readonly HashSet<string> Possible = new(StringComparer.Ordinal) { "can", "could" };

    /// <summary>"not only met with", "not just".</summary>
    bool IsNotOnly(int word) => word + 1 < tree.Heads.Length && tree.Lemma(word) == "not" && tree.Document.Form(word + 1) is "only" or "just" or "merely" or "simply";

    /// <summary>"will no longer meet".</summary>
    public bool IsNoLonger(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (child > 0 && tree.Relations[child] == Relation.Advmod && tree.Document.Form(child) is "longer" && tree.Document.Form(child - 1) is "no") return true;
        return false;
    }

    /// <summary>"will send no delegation", "attended no summit".</summary>
    public bool IsOfNothing(int verb) =>
        tree.Upos[verb] == Upos.Verb && tree.Child(verb, Relation.Obj) is >= 0 and int nothing && tree.Has(nothing, Relation.Det, "no");

    /// <summary>"would under no circumstances meet", "At no time had A received B": the phrase stands before the verb, with no other verb between.</summary>
    bool IsDenied(int verb)
    {
        const int Reach = 12;
        Span<char> words = stackalloc char[24];
        for (int last = verb - 1, first = tree.SentenceOf(verb).First; last >= first + 2 && verb - last <= Reach; last--)
        {
            ReadOnlySpan<char> form = tree.Document.Form(last);
            if (form is "," or ";" or ":" || last + 1 < verb && tree.Upos[last + 1] == Upos.Verb && tree.Lemma(last + 1) != "have") return false;
            if (tree.Document.Form(last - 1) is not "no") continue;
            ReadOnlySpan<char> preposition = tree.Document.Form(last - 2);
            int length = preposition.Length + 4 + form.Length;
            if (length > words.Length) continue;
            preposition.ToLowerInvariant(words);
            " no ".CopyTo(words[preposition.Length..]);
            form.ToLowerInvariant(words[(preposition.Length + 4)..]);
            if (_phrases.Contains(words[..length])) return true;
        }

        return false;
    }
}
