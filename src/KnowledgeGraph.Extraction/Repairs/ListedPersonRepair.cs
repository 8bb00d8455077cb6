using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"President A of Norland, rebel chief B and Minister C", read as A, who is B: who has a title and a name of his own is another.</summary>
static class ListedPersonRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="titles">Lemmas of offices.</param>
    /// <param name="heads">Of the trees.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int person = nameHeads[i], title = names[i].First - 1;
            if (person < 0 || title < 0 || names[i].Type != NameType.Person || relations[person] != Relation.Appos || !titles.Contains(document.Tags.Lemmas[title].ToLowerInvariant())) continue;
            int before = Array.IndexOf(nameHeads, heads[person]);
            if (before >= 0 && names[before].Type == NameType.Person && names[before].End - names[before].First > 1 && HasNext(document, names, nameHeads, person, heads, relations)) relations[person] = Relation.Conj;
        }
    }

    /// <summary>Does the list go on with "and" and another person?</summary>
    static bool HasNext(Document document, Name[] names, int[] nameHeads, int person, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
            if (nameHeads[i] > person && names[i].Type == NameType.Person && relations[nameHeads[i]] == Relation.Conj && heads[nameHeads[i]] == person)
                for (int token = person + 1; token < nameHeads[i]; token++)
                    if (document.Form(token) is "and") return true;
        return false;
    }
}
