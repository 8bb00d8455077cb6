using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "The foreign ministers of Norland and Sudland, A and B, met", "Norland's ambassador in Porto, A, met": the people between commas are the
/// office-holders, and nothing of the places before them. "Prime Ministers A of Norland and B of Sudland": both have the office.
/// </summary>
static class OfficeHoldersRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="names">The names, in order.</param>
    /// <param name="nameHeads">Their heads; −1 for none.</param>
    /// <param name="titles">Lemmas of offices.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (nameHeads[i] < 0) continue;
            if (names[i].Type == NameType.Person) MendTitled(document, names, nameHeads, i, titles, heads, relations);
            else MendPosted(document, names, nameHeads, i, titles, heads, relations);
            if (names[i].Type is not (NameType.Place or NameType.Organization) || Office(document, names[i].First, titles) is not (>= 0 and int office)) continue;
            int places = Listed(document, names, nameHeads, i, names[i].Type);
            int first = i + places;
            if (places < 2 || first >= names.Length || names[first].Type != NameType.Person || names[first].First != names[first - 1].End + 1 || document.Form(names[first].First - 1) is not ",") continue;
            int people = Listed(document, names, nameHeads, first, NameType.Person);
            int end = names[first + people - 1].End;
            if (people != places || end >= document.Tokens.Count || document.Form(end) is not ("," or ".")) continue;
            for (int j = first; j < first + people; j++)
                (heads[nameHeads[j]], relations[nameHeads[j]]) = j == first ? (office, Relation.Appos) : (nameHeads[first], Relation.Conj);
        }
    }

    /// <summary>"Prime Ministers A of Norland and B of Sudland".</summary>
    static void MendTitled(Document document, Name[] names, int[] nameHeads, int first, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        int office = names[first].First - 1;
        if (office < 0 || document.Tags.Xpos[office] is not ("NNS" or "NNPS") || !titles.Contains(document.Tags.Lemmas[office].ToLowerInvariant()) || nameHeads[first] == office) return;
        int last = first;
        for (int next = first + 2; next < names.Length && names[next].Type == NameType.Person && nameHeads[next] >= 0 && IsOwner(document, names[last], names[next - 1], names[next]); next += 2)
        {
            (heads[nameHeads[next]], relations[nameHeads[next]]) = (nameHeads[first], Relation.Conj);
            last = next;
        }

        if (last > first && heads[nameHeads[first]] == office) relations[nameHeads[first]] = Relation.Appos;
    }

    /// <summary>"A of Norland and B": does nothing but "of" stand before the country, and nothing but a comma and "and" behind it?</summary>
    static bool IsOwner(Document document, Name person, Name country, Name next)
    {
        if (country.Type is not (NameType.Place or NameType.Organization) || document.Form(person.End) is not "of") return false;
        for (int token = person.End + 1; token < country.First; token++)
            if (document.Form(token) is not "the") return false;
        for (int token = country.End; token < next.First; token++)
            if (document.Form(token) is not ("," or "and")) return false;
        return next.First > country.End;
    }

    /// <summary>"Norland's ambassador in Porto, A, met".</summary>
    static void MendPosted(Document document, Name[] names, int[] nameHeads, int place, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        int before = names[place].First - 1;
        if (before > 0 && document.Form(before) is "the") before--;
        if (before < 1 || document.Form(before) is not ("in" or "to" or "at") || document.Tags.Xpos[before - 1] is not ("NN" or "NNP") || !titles.Contains(document.Tags.Lemmas[before - 1].ToLowerInvariant())) return;
        int person = place + 1;
        if (person >= names.Length || names[person].Type != NameType.Person || nameHeads[person] < 0 || names[person].First != names[place].End + 1 || document.Form(names[place].End) is not "," || document.Form(names[person].End) is not ",") return;
        if (heads[nameHeads[person]] == nameHeads[place]) (heads[nameHeads[person]], relations[nameHeads[person]]) = (before - 1, Relation.Appos);
    }

    /// <summary>The plural office of which a country is told: "the ministers of"; −1 for none.</summary>
    static int Office(Document document, int place, IReadOnlySet<string> titles)
    {
        int before = place - 1;
        if (before > 0 && document.Form(before) is "the") before--;
        return before > 0 && document.Form(before) is "of" or "from" && document.Tags.Xpos[before - 1] is "NNS" or "NNPS" && titles.Contains(document.Tags.Lemmas[before - 1].ToLowerInvariant()) ? before - 1 : -1;
    }

    /// <summary>How many names of a sort follow each other with nothing between them but commas and "and".</summary>
    static int Listed(Document document, Name[] names, int[] nameHeads, int first, NameType type)
    {
        int count = 1;
        for (bool last = false; !last && first + count < names.Length && names[first + count].Type == type && nameHeads[first + count] >= 0; count++)
        {
            for (int token = names[first + count - 1].End; token < names[first + count].First; token++)
            {
                if (document.Form(token) is not ("," or "and" or "the")) return count;
                last |= document.Form(token) is "and";
            }
        }

        return count;
    }
}
