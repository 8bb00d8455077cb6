using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "The Maltese OSCE chairmanship", "our NATO ally", "Norwegian customs officers": whose something is, is told of the
/// whole of it, and not of the noun between.
/// </summary>
static class ModifierRepair
{
    static readonly HashSet<string> People = new(StringComparer.Ordinal) { "officer", "official", "troop", "soldier", "force", "guard", "agent", "worker", "ally", "partner" };

    /// <param name="document">With tags.</param>
    /// <param name="names">The names.</param>
    /// <param name="nameHeads">Their heads; −1 for none.</param>
    /// <param name="titles">Lemmas of offices.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
            if (nameHeads[i] is >= 0 and int body && names[i].Type == NameType.Organization && relations[body] is Relation.Amod or Relation.Compound or Relation.NmodDesc) Lower(document, nameHeads, body, names[i].End, heads, relations);
        for (int i = 0; i < names.Length; i++)
            if (nameHeads[i] is >= 0 and int head && names[i].Type == NameType.Demonym && relations[head] is Relation.Amod or Relation.Compound) Lift(document, names, nameHeads, titles, head, names[i].End, heads, relations);
        for (int i = 0; i < names.Length; i++)
            if (nameHeads[i] is >= 0 and int country && names[i].Type == NameType.Place && relations[country] == Relation.Nmod) LeaveGovernment(document, country, heads, relations);
        for (int token = 0; token < heads.Length; token++)
            if (relations[token] == Relation.NmodPoss && document.Tags.Xpos[token] == "PRP$") Lift(document, names, nameHeads, titles, token, token + 1, heads, relations);
            else if (document.Form(token) is "sitting" or "serving" or "reigning" && relations[token] is Relation.Xcomp or Relation.Obj) Sitting(document, token, heads, relations);
    }

    /// <summary>"became the first sitting president to visit": what is told of the president, and no verb.</summary>
    static void Sitting(Document document, int participle, int[] heads, Relation[] relations)
    {
        const int reach = 3;
        if (heads[participle] is not (>= 0 and int verb) || verb > participle) return;
        int noun = participle + 1;
        while (noun <= participle + reach && noun < heads.Length && !((heads[noun] == verb || heads[noun] == participle && relations[noun] == Relation.Obj) && document.Tags.Upos[noun] is Upos.Noun or Upos.Propn)) noun++;
        if (noun > participle + reach || noun >= heads.Length) return;
        if (heads[noun] == participle) (heads[noun], relations[noun]) = (verb, relations[participle]);
        for (int child = verb + 1; child < heads.Length; child++)
        {
            if (heads[child] != participle) continue;
            heads[child] = noun;
            if (relations[child] == Relation.Advcl) relations[child] = Relation.Acl;
        }

        (heads[participle], relations[participle]) = (noun, Relation.Amod);
    }

    /// <summary>"The heads of government of A": they are A's.</summary>
    static void LeaveGovernment(Document document, int country, int[] heads, Relation[] relations)
    {
        int government = heads[country];
        if (government < 2 || government > country || relations[government] != Relation.Nmod || document.Tags.Lemmas[government].ToLowerInvariant() is not ("government" or "state") || heads[government] is not (>= 0 and int head) || head != government - 2) return;
        if (document.Form(head) is "Heads" or "heads" or "Head" or "head" && document.Form(government - 1) is "of" && document.Form(government + 1) is "of") heads[country] = head;
    }

    /// <summary>"African Union chair A", "EU heavyweights A and B": the chair is the Union's.</summary>
    static void Lower(Document document, int[] nameHeads, int body, int noun, int[] heads, Relation[] relations)
    {
        int name = heads[body];
        if (noun < document.Tokens.Count && name > noun && name <= noun + 2 && heads[noun] == name && document.Tags.Upos[noun] == Upos.Noun && relations[noun] is Relation.Compound or Relation.NmodDesc && Array.IndexOf(nameHeads, name) >= 0) heads[body] = noun;
    }

    static void Lift(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int modifier, int between, int[] heads, Relation[] relations)
    {
        int noun = heads[modifier];
        if (noun < between || noun > between + 2 || relations[noun] is not Relation.Compound || heads[noun] is not (>= 0 and int whole) || whole < noun || Array.IndexOf(nameHeads, whole) >= 0 || document.Tags.Upos[whole] is not (Upos.Noun or Upos.Propn)) return;
        int inner = Array.IndexOf(nameHeads, noun);
        if (inner >= 0 ? names[inner].Type == NameType.Organization : document.Tags.Upos[noun] == Upos.Noun && (titles.Contains(document.Tags.Lemmas[whole]) || People.Contains(document.Tags.Lemmas[whole]))) heads[modifier] = whole;
    }
}
