using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"A is meeting with B today, and Chancellor C will": what the parser took for the subject of the second clause is not beside B.</summary>
static class TitledSubjectRepair
{
    /// <param name="document">With parses, which tell what the parser had made of a title.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int person = nameHeads[i], title = names[i].First - 1;
            if (person < 0 || names[i].Type != NameType.Person || relations[person] != Relation.Conj || title < 0 || document.Parses.Relations[title] is not (Relation.Nsubj or Relation.NsubjPass)) continue;
            int verb = document.Parses.Heads[title];
            if (verb < names[i].End || document.Tags.Upos[verb] is not (Upos.Verb or Upos.Aux) || heads[verb] == person) continue;
            bool subject = false;
            for (int token = names[i].End; token < verb; token++) subject |= heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass;
            if (subject) continue;
            (heads[person], relations[person]) = (verb, document.Parses.Relations[title]);
            (heads[title], relations[title]) = (person, Relation.NmodDesc);
        }
    }
}
