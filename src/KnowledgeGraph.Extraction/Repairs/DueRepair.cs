using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"is due in Oslo", read as the preposition "due in": who is due somewhere is what the sentence says.</summary>
static class DueRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        // "and was due to call on her", where the tree makes a mark of it
        for (int due = 1; due + 2 < heads.Length; due++)
        {
            if (relations[due] != Relation.Mark || document.Form(due) is not "due" || document.Form(due + 1) is not "to" || heads[due] is not (>= 0 and int verb) || verb < due || heads[due - 1] != verb && heads[due - 1] != due || relations[due - 1] is not (Relation.Cop or Relation.Aux)) continue;
            (heads[due], relations[due]) = (heads[verb], relations[verb]);
            (heads[verb], relations[verb]) = (due, Relation.Xcomp);
            for (int token = document.Sentences.Sentences[document.Sentences.IndexOf(due)].First; token < due; token++)
                if (heads[token] == verb) heads[token] = due;
        }

        for (int due = 0; due + 1 < heads.Length; due++)
        {
            if (relations[due] != Relation.Case || document.Form(due) is not "due" || heads[due] is not (>= 0 and int place) || place < due || heads[due + 1] != place || document.Form(due + 1) is not ("in" or "at")) continue;
            (heads[due], relations[due]) = (heads[place], relations[place]);
            for (int token = 0; token < heads.Length; token++)
                if (heads[token] == place && (token < due || token > place && relations[token] is Relation.Nmod or Relation.Obl or Relation.OblUnmarked or Relation.Punct || document.Tags.Upos[token] == Upos.Verb && relations[token] == Relation.Conj)) (heads[token], relations[token]) = (due, relations[token] == Relation.Nmod ? Relation.Obl : relations[token]);
            (heads[place], relations[place]) = (due, Relation.Obl);
        }
    }
}
