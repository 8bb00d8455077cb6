using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "a visit to neighboring Norway", "accused neighboring Norway", "neighboring Norway said", read as one that neighbours Norway: the word tells
/// of the country, which stands where the word did.
/// </summary>
static class NeighborRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int word = 0; word + 1 < heads.Length; word++)
        {
            if (document.Form(word) is not ("neighboring" or "neighbouring" or "Neighboring" or "Neighbouring") || heads[word] is not (>= 0 and int above) || relations[word] is Relation.Amod) continue;
            if (above > word && relations[word] != Relation.Csubj) continue;
            int place = -1;
            for (int token = word + 1; token < Math.Min(heads.Length, word + 4); token++)
                if (heads[token] == word && relations[token] == Relation.Obj && document.Tags.Upos[token] == Upos.Propn) place = token;
            if (place < 0) continue;
            bool marked = false;
            for (int token = 0; token < heads.Length; token++)
            {
                if (heads[token] != word || token == place) continue;
                marked |= relations[token] == Relation.Mark;
                (heads[token], relations[token]) = (place, relations[token] == Relation.Mark ? Relation.Case : relations[token]);
            }

            heads[place] = above;
            relations[place] = relations[word] switch
            {
                Relation.Csubj => Relation.Nsubj,
                Relation.Xcomp when !marked => Relation.Obj,
                _ => document.Tags.Upos[above] == Upos.Verb ? Relation.Obl : Relation.Nmod,
            };
            (heads[word], relations[word]) = (place, Relation.Amod);
        }
    }
}
