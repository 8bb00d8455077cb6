using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "A, as chair of X; B, holding the presidency of Y; and C": what a semicolon parts are members of a list, each with what is told of it;
/// B is no other name of X's chair.
/// </summary>
static class SemicolonRepair
{
    /// <param name="document">With tags and names.</param>
    /// <param name="names">The names.</param>
    /// <param name="nameHeads">Their heads; −1 for none.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        MendPeople(document, names, nameHeads, heads, relations);
        for (int i = 1; i < names.Length; i++)
        {
            int before = names[i].First - 1, member = nameHeads[i];
            if (member < 0 || names[i].Type is not (NameType.Place or NameType.Organization)) continue;
            while (before > 0 && document.Form(before) is "and" or "the" or "The") before--;
            if (before < 1 || document.Form(before) is not ";" || document.Sentences.IndexOf(before) != document.Sentences.IndexOf(member)) continue;
            if (relations[member] == Relation.Appos && First(names, nameHeads, heads, relations, member, before) is >= 0 and int first) (heads[member], relations[member]) = (first, Relation.List);
            int participle = names[i].End + 1;
            if (participle < heads.Length && document.Form(participle - 1) is "," && document.Tags.Xpos[participle] == "VBG" && (relations[participle] is Relation.Advcl || relations[participle] == Relation.Acl && heads[participle] < before) && !IsAbove(participle, member, heads))
                (heads[participle], relations[participle]) = (member, Relation.Acl);
        }
    }

    /// <summary>"A, adviser to the president; B, adviser to the minister; and C": people of one list, each with the office behind the name.</summary>
    static void MendPeople(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        int first = -1, previous = -1;
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Type != NameType.Person || nameHeads[i] < 0) continue;
            int member = nameHeads[i], before = names[i].First - 1;
            if (before > 0 && document.Form(before) is "and") before--;
            // "…; A says": who begins a clause is of no list
            bool listed = before > 0 && document.Form(before) is ";" && relations[member] is not (Relation.Nsubj or Relation.NsubjPass or Relation.Root) && previous >= 0 && document.Sentences.IndexOf(previous) == document.Sentences.IndexOf(member);
            if (!listed)
            {
                // whom the clause has, and not who is named within an item
                if (previous < 0 || document.Sentences.IndexOf(previous) != document.Sentences.IndexOf(member) || document.Form(names[i].End < heads.Length ? names[i].End : member) is ",") first = member;
                previous = member;
                continue;
            }

            if (first >= 0 && !IsAbove(member, first, heads))
            {
                (heads[member], relations[member]) = (first, Relation.Conj);
                if (names[i].End < heads.Length && document.Form(names[i].End) is ",") Keep(document, member, names[i].End, heads, relations);
            }

            previous = member;
        }
    }

    /// <summary>The office behind a name, as far as the next semicolon, is that person's.</summary>
    static void Keep(Document document, int member, int comma, int[] heads, Relation[] relations)
    {
        int end = document.Sentences.Sentences[document.Sentences.IndexOf(member)].End;
        for (int token = comma + 1; token < end && document.Form(token) is not ";"; token++)
            if (relations[token] == Relation.Appos && heads[token] < comma)
            {
                heads[token] = member;
                return;
            }
    }

    /// <summary>The first name of the list whose phrase the member was taken for a part of; -1 for none.</summary>
    static int First(Name[] names, int[] nameHeads, int[] heads, Relation[] relations, int member, int semicolon)
    {
        for (int up = heads[member], steps = 0; up >= 0 && steps < 10; up = heads[up], steps++)
            for (int i = 0; i < names.Length; i++)
                if (nameHeads[i] == up && up < semicolon && relations[up] != Relation.List && names[i].Type is NameType.Place or NameType.Organization) return up;
        return -1;
    }

    static bool IsAbove(int token, int below, int[] heads)
    {
        for (int up = below, steps = 0; up >= 0 && steps < 60; up = heads[up], steps++)
            if (up == token) return true;
        return false;
    }
}
