using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// "deplores Norway's decision" read as two objects: a name with "'s" is the owner of the object that follows. "insists Norway must leave":
/// what hangs on a verb is no relative clause, but what is said. Who "becomes the next member" has no object.
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
            if (document.Tags.Xpos[mark] != "POS" || heads[mark] is not (>= 0 and int owner) || owner > mark || relations[owner] is not (Relation.Iobj or Relation.Obj or Relation.NmodUnmarked)) continue;
            if (Owned(document, mark + 1, heads[owner], heads, relations) is >= 0 and int owned) (heads[owner], relations[owner]) = (owned, Relation.NmodPoss);
        }

        for (int clause = 1; clause < heads.Length; clause++)
            if (relations[clause] == Relation.Obj && heads[clause] is >= 0 and int copula && copula < clause && document.Tags.Lemmas[copula] is "become" && document.Tags.Xpos[copula] != "VBG") relations[clause] = Relation.Xcomp;
            else if (relations[clause] == Relation.AclRelcl && heads[clause] is >= 0 and int verb && verb < clause && document.Tags.Upos[verb] == Upos.Verb && document.Tags.Upos[clause] == Upos.Verb) relations[clause] = Relation.Ccomp;
    }

    /// <summary>The noun right behind the mark, but for its modifiers, that hangs on the same verb; −1 for none.</summary>
    static int Owned(Document document, int from, int verb, int[] heads, Relation[] relations)
    {
        for (int token = from; token < heads.Length && document.Tags.Upos[token] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Verb or Upos.Num or Upos.Adv or Upos.Punct; token++)
            if (document.Tags.Upos[token] is Upos.Noun or Upos.Propn && heads[token] == verb && relations[token] is Relation.Obj or Relation.Appos) return token;
        return -1;
    }
}
