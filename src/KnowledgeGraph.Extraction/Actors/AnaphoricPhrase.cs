using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Tells which phrases speak of actors told of before: "the two leaders", "both sides", "they", "who".</summary>
sealed class AnaphoricPhrase(DependencyTree tree, NameIndex names, ActorWords words)
{
    /// <summary>"the two leaders", "both sides", "the presidents", "they": several who were told of together.</summary>
    public bool IsCompany(int token)
    {
        string lemma = tree.Lemma(token);
        if (tree.Upos[token] == Upos.Pron && IsOfJudged(token)) return false;
        if (tree.Upos[token] == Upos.Pron) return lemma is "they" or "their" or "them" or "both" && names.MentionAt(token) is not { Chains.Length: > 1 };
        if (lemma is "both" or "two") return tree.Child(token, Relation.Nmod) < 0;
        // "the three will meet again", "a meeting of all four"
        if (tree.Upos[token] == Upos.Num && tree.Relations[token] != Relation.Nummod && SmallNumber.Of(lemma) > 2)
            return tree.Child(token, Relation.Nmod) < 0 && tree.Child(token, Relation.Det) is >= 0 and int counted && tree.Lemma(counted) is "the" or "all" or "these" or "those";
        // "the pair also discussed"
        if (lemma is "pair" or "duo" or "trio" && tree.Child(token, Relation.Det) is >= 0 and int the && tree.Lemma(the) == "the") return tree.Child(token, Relation.Nmod) < 0 && tree.Child(token, Relation.Amod) < 0;
        // "met separately with each leader"
        if (lemma is "leader" or "side" or "party" or "minister" or "president" && tree.Xpos[token] == "NN" && tree.Child(token, Relation.Det) is >= 0 and int each && tree.Lemma(each) == "each") return tree.Child(token, Relation.Nmod) < 0;
        if (tree.Xpos[token] is not ("NNS" or "NNPS") || !words.Offices.Contains(lemma) && lemma is not ("side" or "party" or "country" or "nation" or "ally" or "state" or "government" or "man" or "counterpart" or "colleague")) return false;
        bool definite = false;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] is Relation.Nmod or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Acl or Relation.AclRelcl && names.NameAt(child) >= 0) return false;
            // "the Allied leaders": a kind of them, written as a name
            if (tree.Relations[child] == Relation.Amod && char.IsUpper(tree.Document.Form(child)[0])) return false;
            if (tree.Relations[child] == Relation.Nmod && lemma == "head" && tree.Lemma(child) is "state" or "government" or "delegation") continue;       // "the heads of state"
            if (tree.Relations[child] is Relation.Nmod or Relation.AclRelcl) return false;
            definite |= tree.Lemma(child) is "the" or "both" or "two" or "three" or "these";
        }

        // "the four countries' presidents": the article is that of the presidents
        return definite || tree.Relations[token] == Relation.NmodPoss && Number(token) is not null;
    }

    /// <summary>Those of whom "all of", "most of" or "several of" are spoken of; −1 for any other word.</summary>
    public int Counted(int token) =>
        tree.Lemma(token) is "all" or "most" or "each" or "many" or "several" && tree.Child(token, Relation.Nmod) is >= 0 and int counted && tree.Case(counted) == "of" ? counted : -1;

    static readonly HashSet<string> Judging = new(StringComparer.Ordinal) { "thank", "praise", "congratulate", "commend", "applaud", "laud", "criticize", "criticise", "condemn", "blame" };

    /// <summary>"thanked A for their efforts": A's, and not those of all who were told of together.</summary>
    bool IsOfJudged(int token)
    {
        if (tree.Relations[token] != Relation.NmodPoss || tree.Heads[token] is not (>= 0 and int deed) || tree.Case(deed) != "for" || tree.Heads[deed] is not (>= 0 and int verb)) return false;
        return Judging.Contains(tree.Lemma(verb)) && tree.Child(verb, Relation.Obj) is >= 0 and int judged && judged < token;
    }

    /// <summary>"our two nations": the speaker's and another's, whoever was named last.</summary>
    public bool IsOurs(int token) => tree.Child(token, Relation.NmodPoss) is >= 0 and int owner && tree.Lemma(owner) is "our" or "we" && Number(token) is not null;

    /// <summary>"the three nations": 3; null where no number is given.</summary>
    public int? Number(int token)
    {
        if (tree.Lemma(token) is "pair" or "duo" or "two") return 2;
        if (tree.Lemma(token) == "trio") return 3;
        if (tree.Upos[token] == Upos.Num && SmallNumber.Of(tree.Lemma(token)) is { } itself && itself > 2) return itself;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (SmallNumber.Of(tree.Lemma(child)) is { } number) return number;

        return null;
    }

    /// <summary>The word that a relative pronoun ("who", "which") speaks of; null for any other word.</summary>
    public int? Antecedent(int token)
    {
        if (tree.Upos[token] is not (Upos.Pron or Upos.Sconj or Upos.Det) || tree.Lemma(token) is not ("who" or "which" or "that" or "whom" or "whose")) return null;
        for (int verb = tree.Heads[token], steps = 0; verb >= 0 && steps < 4; verb = tree.Heads[verb], steps++)
            if (tree.Relations[verb] == Relation.AclRelcl) return tree.Heads[verb] >= 0 ? Last(tree.Heads[verb], token) : null;
        return null;
    }

    /// <summary>"Porto, Portugal, which": the country that is named last, and not its city.</summary>
    int Last(int antecedent, int pronoun)
    {
        if (!names.Is(antecedent, NameType.Place)) return antecedent;
        for (int child = tree.FirstChild(antecedent); child >= 0 && child < pronoun; child = tree.NextSibling(child))
            if (child > antecedent && tree.Relations[child] is Relation.Appos or Relation.NmodUnmarked && names.NameAt(child) is >= 0 and int name && names.Name(name).Type == NameType.Place && names.Name(name).End == pronoun - 1) return child;
        return antecedent;
    }
}
