using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Makes a relation fit the word that it hangs on: what modifies a noun is <c>nmod</c>, what modifies a verb <c>obl</c>, a bare name behind a verb its object.</summary>
static class RelationRepair
{
    /// <param name="document">With tags and names.</param>
    /// <param name="heads">As they are.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        bool[] predicate = new bool[heads.Length], marked = new bool[heads.Length];
        for (int token = 0; token < heads.Length; token++)
        {
            if (heads[token] < 0) continue;
            predicate[heads[token]] |= relations[token] is Relation.Cop or Relation.Nsubj or Relation.NsubjPass or Relation.Aux;
            marked[heads[token]] |= relations[token] is Relation.Case or Relation.Mark;
        }

        for (int token = 0; token < heads.Length; token++)
        {
            if (heads[token] is not (>= 0 and int head)) continue;
            if (relations[token] == Relation.Obl && document.Tags.Upos[head] is Upos.Noun or Upos.Propn && !predicate[head]) relations[token] = Relation.Nmod;
            else if (relations[token] == Relation.Nmod && document.Tags.Upos[head] == Upos.Verb) relations[token] = Relation.Obl;
        }

        foreach (Name name in document.Names.Names)
            for (int token = name.First; token < name.End; token++)
                if (relations[token] == Relation.Advmod && heads[token] == name.First - 1 && document.Tags.Upos[name.First - 1] == Upos.Verb && !marked[token]) relations[token] = Relation.Obj;
    }
}
