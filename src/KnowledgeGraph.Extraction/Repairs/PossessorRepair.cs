using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"President A's special envoy is expected", where the tree gives the verb two subjects: whoever has an "'s" owns the next of them.</summary>
static class PossessorRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int mark = 1; mark + 1 < heads.Length; mark++)
        {
            if (document.Tags.Xpos[mark] != "POS" || heads[mark] is not (>= 0 and int owner) || owner > mark || relations[owner] is not (Relation.Nsubj or Relation.NsubjPass)) continue;
            int noun = mark + 1, end = document.Sentences.Sentences[document.Sentences.IndexOf(mark)].End;
            while (noun < end && document.Tags.Upos[noun] is Upos.Adj or Upos.Noun or Upos.Propn && heads[noun] > noun && heads[noun] != heads[owner]) noun++;
            if (noun < end && noun < heads[owner] && heads[noun] == heads[owner] && relations[noun] == relations[owner]) (heads[owner], relations[owner]) = (noun, Relation.NmodPoss);
        }
    }
}
