using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>"The news comes as Secretary A is in Oslo": who stands between "as" and "is" is the subject of the clause that they enclose.</summary>
static class CopulaSubjectRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int mark = 0; mark < heads.Length; mark++)
        {
            if (relations[mark] != Relation.Mark || heads[mark] is not (>= 0 and int predicate) || predicate < mark || relations[predicate] != Relation.Advcl || heads[predicate] is not (>= 0 and int above) || above > mark) continue;
            int copula = -1, subject = -1;
            bool headed = false;
            for (int token = mark + 1; token < predicate; token++)
            {
                if (heads[token] == predicate && relations[token] is Relation.Nsubj or Relation.NsubjPass) headed = true;
                if (heads[token] == predicate && relations[token] == Relation.Cop && copula < 0) copula = token;
                if (copula < 0 && heads[token] == above && relations[token] is Relation.Obl or Relation.Obj or Relation.OblUnmarked && document.Tags.Upos[token] is Upos.Propn or Upos.Noun) subject = token;
            }

            if (headed || copula < 0 || subject < 0) continue;
            for (int token = mark + 1; token < subject; token++) headed |= heads[token] == subject && relations[token] == Relation.Case;
            if (!headed) (heads[subject], relations[subject]) = (predicate, Relation.Nsubj);
        }
    }
}
