using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"A, who was there, told President B that": a verb that has its subject before it has its object behind it.</summary>
static class SecondSubjectRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Read only.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int person = nameHeads[i];
            if (person < 0 || names[i].Type != NameType.Person || relations[person] != Relation.Nsubj || heads[person] is not (>= 0 and int verb) || verb > person || document.Tags.Upos[verb] != Upos.Verb) continue;
            if (document.Tags.Lemmas[verb] is "say" or "add" or "come" or "be") continue;       // "said President B"
            bool subject = false, direct = false;
            for (int token = document.Sentences.Sentences[document.Sentences.IndexOf(verb)].First; token < person; token++)
            {
                if (heads[token] != verb) continue;
                subject |= token < verb && relations[token] == Relation.Nsubj;
                direct |= relations[token] == Relation.Obj;
            }

            if (subject && !direct) relations[person] = Relation.Obj;
        }
    }
}
