using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "was represented at the summit by Minister A", read as a summit by A: behind a passive verb it is he who did it. "The summit, in which A
/// took part", "the summit, where A spoke", read as a clause of the main verb: it is the summit's.
/// </summary>
static class AgentRepair
{
    /// <summary>What nobody makes, so that "by" behind it is of the verb.</summary>
    static readonly HashSet<string> Settings = new(StringComparer.Ordinal) { "summit", "conference", "forum", "assembly", "meeting", "session", "talk", "ceremony", "airport", "palace", "capital", "turn" };

    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int token = 1; token < heads.Length; token++)
            if (relations[token] == Relation.Case && document.Form(token) is "by" && heads[token] is >= 0 and int agent) MendAgent(document, agent, heads, relations);
            else if (document.Form(token) is "which" or "where" && heads[token] is >= 0 and int verb && relations[verb] == Relation.Advcl) MendRelative(document, token, verb, heads, relations);
    }

    static void MendAgent(Document document, int agent, int[] heads, Relation[] relations)
    {
        if (relations[agent] != Relation.Nmod || heads[agent] is not (>= 0 and int noun) || noun > agent) return;
        // "sanctions on A by B": no country is by anybody
        if (relations[noun] == Relation.Nmod && heads[noun] is >= 0 and int whole && whole < noun && Array.Exists(document.Names.Names, name => name.Type == NameType.Place && name.First <= noun && noun < name.End)) heads[agent] = noun = whole;
        if (!Settings.Contains(document.Tags.Lemmas[noun]) && document.Tags.Upos[noun] != Upos.Propn) return;
        if (relations[noun] != Relation.Obl || heads[noun] is not (>= 0 and int verb) || document.Tags.Xpos[verb] != "VBN") return;
        bool passive = false;
        for (int child = 0; child < heads.Length; child++)
        {
            if (heads[child] != verb) continue;
            if (relations[child] == Relation.OblAgent) return;
            passive |= relations[child] is Relation.AuxPass or Relation.NsubjPass;
        }

        if (passive) (heads[agent], relations[agent]) = (verb, Relation.OblAgent);
    }

    static void MendRelative(Document document, int which, int verb, int[] heads, Relation[] relations)
    {
        int comma = which - 1;
        if (comma > 0 && relations[comma] == Relation.Case && heads[comma] == which) comma--;
        if (comma < 1 || document.Form(comma) is not "," || document.Tags.Upos[comma - 1] is not (Upos.Noun or Upos.Propn)) return;
        for (int up = comma - 1; up >= 0; up = heads[up])
            if (up == verb) return;
        (heads[verb], relations[verb]) = (comma - 1, Relation.AclRelcl);
    }
}
