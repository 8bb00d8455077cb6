using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds the gathering that a sentence takes for granted: "A summit opened in Porto. B was present."</summary>
public sealed class GatheringReader(DependencyTree tree)
{
    /// <summary>The gathering is spoken of in one of so many sentences before.</summary>
    const int Reach = 3;

    static readonly HashSet<string> Gatherings = new(StringComparer.Ordinal) { "summit", "conference", "forum", "assembly", "ministerial", "congress", "plenary", "retreat", "gathering", "symposium" };

    static readonly HashSet<string> Assemblies = new(StringComparer.Ordinal) { "meet", "gather", "convene", "assemble" };

    int? _only;

    /// <summary>The noun that names the gathering spoken of last before a token; −1 for none.</summary>
    public int Before(int token)
    {
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        int sentence = tree.Document.Sentences.IndexOf(token);
        int first = sentences[Math.Max(0, sentence - Reach)].First;
        for (int noun = token - 1; noun >= first; noun--)
            if (IsGathering(noun) || IsAssembly(noun)) return noun;
        return (_only ??= Only()) is var only && only < token ? only : -1;
    }

    /// <summary>The first mention of a gathering in an article that speaks of one alone, in the singular; −1 where there are none, or several.</summary>
    int Only()
    {
        int only = -1;
        for (int noun = 0; noun < tree.Heads.Length; noun++)
        {
            if (!IsGathering(noun)) continue;
            if (only >= 0 && (tree.Lemma(noun) != tree.Lemma(only) || tree.Xpos[noun] is "NNS" or "NNPS")) return -1;
            if (only < 0) only = noun;
        }

        return only;
    }

    /// <summary>"leaders of the bloc are meeting": a verb that tells of a gathering, and not of whom somebody meets.</summary>
    bool IsAssembly(int verb)
    {
        if (tree.Upos[verb] != Upos.Verb || !Assemblies.Contains(tree.Lemma(verb)) || tree.Child(verb, Relation.Obj) >= 0) return false;
        if (tree.Child(verb, Relation.Nsubj) is not (>= 0 and int subject) || tree.Xpos[subject] is not ("NNS" or "NNPS") || tree.Child(subject, Relation.Conj) >= 0) return false;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Case(child) == "with") return false;
        return true;
    }

    bool IsGathering(int noun)
    {
        if (tree.Heads[noun] == ParseLayer.Unparsed || tree.Upos[noun] is not (Upos.Noun or Upos.Propn) || !Gatherings.Contains(tree.Lemma(noun))) return false;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) is "press" or "news" or "national" or "last" or "next" or "previous") return false;
        return true;
    }
}
