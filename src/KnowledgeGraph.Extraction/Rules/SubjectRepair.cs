using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Gives a reported clause back the subject that a parser took for an object of the reporting.</summary>
static class SubjectRepair
{
    /// <summary>"said A, who …, has left": nobody says a person; he is the subject of what is said.</summary>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int name = nameHeads[i];
            if (name < 0 || names[i].Type != NameType.Person || relations[name] != Relation.Obj || heads[name] is not (>= 0 and int verb) || verb > name || document.Tags.Lemmas[verb] is not ("say" or "announce" or "report")) continue;
            int clause = -1;
            bool subject = false;
            for (int token = names[i].End; token < Math.Min(heads.Length, name + 40) && clause < 0; token++)
                if (heads[token] == verb && relations[token] == Relation.Ccomp) clause = token;
            for (int token = name + 1; token < clause; token++) subject |= heads[token] == clause && relations[token] is Relation.Nsubj or Relation.NsubjPass;
            if (clause < 0 || subject) continue;
            heads[name] = clause;
            relations[name] = Relation.Nsubj;
        }
    }
}
