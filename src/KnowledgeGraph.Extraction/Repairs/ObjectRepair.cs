using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "deplores Norway's decision" read as two objects: a name with "'s" is the owner of the object that follows. "insists Norway must leave":
/// what hangs on a verb is no relative clause, but what is said. Who "becomes the next member" has no object. "Granting A the
/// status" has two.
/// </summary>
static class ObjectRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int mark = 1; mark < heads.Length; mark++)
        {
            if (document.Tags.Xpos[mark] != "POS" || heads[mark] is not (>= 0 and int owner) || owner > mark) continue;
            while (relations[owner] == Relation.Flat && heads[owner] >= 0) owner = heads[owner];
            if (relations[owner] is not (Relation.Iobj or Relation.Obj or Relation.NmodUnmarked or Relation.Obl or Relation.Nmod) || Owned(document, mark + 1, heads[owner], heads, relations) is not (>= 0 and int owned)) continue;
            // "with A's minister B": the preposition is B's
            if (relations[owner] is Relation.Obl or Relation.Nmod)
                for (int token = Math.Max(0, owner - 4); token < owner; token++)
                    if (heads[token] == owner && relations[token] == Relation.Case) heads[token] = owned;
            (heads[owner], relations[owner]) = (owned, Relation.NmodPoss);
        }

        for (int noun = 1; noun < heads.Length; noun++)
            if (heads[noun] >= 0 && document.Tags.Upos[noun] is Upos.Noun or Upos.Propn)
            {
                if (relations[noun] is Relation.Nsubj or Relation.NsubjPass or Relation.Conj) MendSecond(document, noun, heads, relations);
                // "to help A prevail": a verb read as a noun
                else if (relations[noun] == Relation.Xcomp && document.Tags.Lemmas[heads[noun]] is "help" && heads[noun - 1] == noun && relations[noun - 1] == Relation.Compound) relations[noun] = Relation.Obj;
                else if (relations[noun] == Relation.Obj) MendModified(document, noun, heads, relations);
            }

        for (int clause = 1; clause < heads.Length; clause++)
            if (relations[clause] == Relation.Obj && heads[clause] is >= 0 and int copula && copula < clause && document.Tags.Lemmas[copula] is "become" && document.Tags.Xpos[copula] != "VBG") relations[clause] = Relation.Xcomp;
            else if (relations[clause] == Relation.AclRelcl && heads[clause] is >= 0 and int verb && verb < clause && document.Tags.Upos[verb] == Upos.Verb && document.Tags.Upos[clause] == Upos.Verb) relations[clause] = Relation.Ccomp;
    }

    /// <summary>"granting A and B the status" read as a second subject of the verb behind it, "give A and B a plan" as coordinated: what they are given.</summary>
    static void MendSecond(Document document, int noun, int[] heads, Relation[] relations)
    {
        int start = noun;
        while (start > 1 && heads[start - 1] >= start && heads[start - 1] <= noun) start--;
        if (start < 2 || start == noun || relations[start] != Relation.Det && document.Tags.Upos[start] != Upos.Det || document.Tags.Upos[start - 1] != Upos.Propn) return;
        int given = start - 1;
        while (relations[given] is Relation.Conj or Relation.Flat or Relation.Compound && heads[given] >= 0) given = heads[given];
        if (relations[given] != Relation.Obj || heads[given] is not (>= 0 and int verb) || verb > given || !Gifts.Contains(document.Tags.Lemmas[verb])) return;
        if (relations[noun] == Relation.Conj ? heads[noun] != given : heads[noun] < noun || heads[noun] == verb) return;
        relations[given] = Relation.Iobj;
        (heads[noun], relations[noun]) = (verb, Relation.Obj);
    }

    /// <summary>Who does so gives somebody something.</summary>
    static readonly HashSet<string> Gifts = new(StringComparer.Ordinal) { "give", "grant", "offer", "award", "accord", "send", "promise", "lend", "hand" };

    /// <summary>"include developed countries": the countries are included, and nothing is developed.</summary>
    static void MendModified(Document document, int noun, int[] heads, Relation[] relations)
    {
        int participle = heads[noun], verb = participle - 1;
        if (participle != noun - 1 || verb < 0 || relations[participle] != Relation.Xcomp || heads[participle] != verb || document.Tags.Xpos[participle] != "VBN" || document.Tags.Upos[verb] != Upos.Verb) return;
        for (int token = 0; token < heads.Length; token++)
            if (heads[token] == participle && token != noun) heads[token] = token > noun ? verb : noun;
        for (int token = verb - 1; token >= 0 && token > verb - 40; token--)
            if (heads[token] == noun && relations[token] is Relation.Nsubj or Relation.NsubjPass) heads[token] = verb;
        (heads[noun], relations[noun]) = (verb, Relation.Obj);
        (heads[participle], relations[participle]) = (noun, Relation.Amod);
    }

    /// <summary>The noun right behind the mark, but for its modifiers, that hangs on the same verb; −1 for none.</summary>
    static int Owned(Document document, int from, int verb, int[] heads, Relation[] relations)
    {
        for (int token = from; token < heads.Length && document.Tags.Upos[token] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Verb or Upos.Num or Upos.Adv or Upos.Punct; token++)
            if (document.Tags.Upos[token] is Upos.Noun or Upos.Propn && heads[token] == verb && relations[token] is Relation.Obj or Relation.Appos or Relation.Obl or Relation.Nmod) return token;
        return -1;
    }
}
