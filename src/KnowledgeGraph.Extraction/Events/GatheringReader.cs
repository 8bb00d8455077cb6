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

    /// <summary>What brings leaders together beside summits; a gathering of states only where several of them come.</summary>
    static readonly HashSet<string> Ceremonies = new(StringComparer.Ordinal) { "ceremony", "inauguration", "funeral", "celebration", "commemoration", "coronation", "enthronement", "anniversary" };

    int? _only;

    public static bool IsCeremony(string lemma) => Ceremonies.Contains(lemma);

    /// <summary>The noun that names the gathering spoken of last before a token; −1 for none.</summary>
    public int Before(int token)
    {
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        int sentence = tree.Document.Sentences.IndexOf(token);
        int first = sentences[Math.Max(0, sentence - Reach)].First;
        for (int noun = token - 1; noun >= first; noun--)
            if (IsGathering(noun) || IsAssembly(noun)) return noun;
        if ((_only ??= Only()) is var only and >= 0 && only < token) return only;
        for (int noun = token - 1; noun >= first; noun--)
            if (Ceremonies.Contains(tree.Lemma(noun)) && tree.Heads[noun] != ParseLayer.Unparsed && tree.Upos[noun] is Upos.Noun or Upos.Propn) return noun;
        return -1;
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

    /// <summary>"the meeting of the African Union", "the Union's session".</summary>
    bool IsOfBody(int noun)
    {
        if (tree.Lemma(noun) is not ("meeting" or "session")) return false;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            if (tree.NameType(child) == NameType.Organization && (tree.Relations[child] is Relation.Compound or Relation.NmodPoss || tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of")) return true;
        return false;
    }

    bool IsGathering(int noun)
    {
        if (tree.Heads[noun] == ParseLayer.Unparsed || tree.Upos[noun] is not (Upos.Noun or Upos.Propn) || !Gatherings.Contains(tree.Lemma(noun)) && !IsOfBody(noun)) return false;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) is "press" or "news" or "national" or "last" or "next" or "previous") return false;
        return true;
    }
}
