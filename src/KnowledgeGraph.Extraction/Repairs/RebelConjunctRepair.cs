using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "Talks between Oslo and Harbour rebel groups", "Oslo and Chechen rebels met", read as groups of both places: what is between needs two, a
/// noun and an adjective are no list, and a capital has no rebels beside those of another place.
/// </summary>
static class RebelConjunctRepair
{
    static readonly HashSet<string> Groups = new(StringComparer.Ordinal) { "rebel", "separatist", "insurgent", "guerrilla", "guerilla", "militant", "opposition" };

    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i + 1 < names.Length; i++)
        {
            int place = nameHeads[i], and = names[i].End, other = nameHeads[i + 1];
            if (place < 0 || other < 0 || names[i].Type != NameType.Place || names[i + 1].First != and + 1 || document.Form(and) is not "and") continue;
            int group = heads[place], between = names[i].First - 1;
            bool two = between >= 0 && document.Form(between) is "between" && heads[between] == group;
            if (!two && names[i + 1].Type != NameType.Demonym || relations[place] != Relation.Compound || group < and || document.Tags.Xpos[group] != "NNS" || !IsGroup(document, and, group)) continue;
            (heads[place], relations[place]) = (heads[group], relations[group]);
            (heads[group], relations[group]) = (place, Relation.Conj);
            heads[and] = group;
            if (heads[other] == place) (heads[other], relations[other]) = (group, Relation.Compound);
            if (names[i].First > 0 && relations[between] == Relation.Case && heads[between] == group) heads[between] = place;
        }
    }

    /// <summary>"rebels", "rebel groups": the noun or a word before it.</summary>
    static bool IsGroup(Document document, int and, int noun)
    {
        for (int token = and + 1; token <= noun; token++)
            if (Groups.Contains(document.Tags.Lemmas[token])) return true;
        return false;
    }
}
