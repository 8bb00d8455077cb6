using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"a visit to neighboring Norway", read as one that neighbours Norway: the word tells of the country, whose preposition stands before it.</summary>
static class NeighborRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int word = 1; word + 1 < heads.Length; word++)
        {
            if (document.Form(word) is not ("neighboring" or "neighbouring") || heads[word] is not (>= 0 and int above) || above > word || relations[word] is Relation.Amod) continue;
            int place = -1;
            for (int token = word + 1; token < Math.Min(heads.Length, word + 4); token++)
                if (heads[token] == word && relations[token] == Relation.Obj && document.Tags.Upos[token] == Upos.Propn) place = token;
            if (place < 0) continue;
            (heads[place], relations[place]) = (above, document.Tags.Upos[above] == Upos.Verb ? Relation.Obl : Relation.Nmod);
            for (int token = 0; token < heads.Length; token++)
                if (heads[token] == word && token != place) (heads[token], relations[token]) = (place, relations[token] == Relation.Mark ? Relation.Case : relations[token]);
            (heads[word], relations[word]) = (place, Relation.Amod);
        }
    }
}
