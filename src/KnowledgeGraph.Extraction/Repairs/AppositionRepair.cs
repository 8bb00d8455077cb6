using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// What is told of a name beside it: "candidate country A sent", read as two subjects; "A, B and C - the members of D -" and "A, a D member,
/// and B", read as one list; "the oil cartel A", read as oil of that name.
/// </summary>
static class AppositionRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="names">The names.</param>
    /// <param name="nameHeads">Their heads; −1 for none.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (nameHeads[i] < 0 || names[i].First == 0 || names[i].Type == NameType.Demonym) continue;
            if (names[i].Type == NameType.Person) LeavePlace(document, names, nameHeads, i, heads, relations);
            MendOwner(document, names[i], nameHeads[i], heads, relations);
            MendBeside(document, names[i], nameHeads[i], heads, relations);
            MendSort(document, names[i], nameHeads[i], heads, relations);
            if (names[i].Type != NameType.Person) LeaveRole(document, names[i], nameHeads[i], nameHeads, heads, relations);
            TakeRole(document, names[i], nameHeads[i], heads, relations);
        }

        for (int token = 1; token < heads.Length; token++)
            if (relations[token] == Relation.Conj && heads[token] is >= 0 and int first && first < token && IsTold(document, names, token, first, heads, relations)) relations[token] = Relation.Appos;
    }

    /// <summary>"the First Lady of Norway, A, made a visit": A is the lady, and no other name of the country.</summary>
    static void LeavePlace(Document document, Name[] names, int[] nameHeads, int person, int[] heads, Relation[] relations)
    {
        int head = nameHeads[person], place = person - 1;
        if (place < 0 || names[place].Type != NameType.Place || relations[head] != Relation.Appos || heads[head] != nameHeads[place] || names[person].First != names[place].End + 1 || document.Form(names[place].End) is not ",") return;
        if (relations[heads[head]] == Relation.Nmod && heads[heads[head]] is >= 0 and int office && office < names[place].First && document.Tags.Xpos[office] is "NN" or "NNP") heads[head] = office;
    }

    /// <summary>"Minister A's historic visit", read as a visit of that name: it is his.</summary>
    static void MendOwner(Document document, Name name, int head, int[] heads, Relation[] relations)
    {
        if (name.End < heads.Length && document.Form(name.End) is "'s" or "’s" && heads[name.End] == head && relations[head] is Relation.Amod or Relation.Compound or Relation.NmodDesc && heads[head] > name.End) relations[head] = Relation.NmodPoss;
    }

    /// <summary>A noun right before a name and its titles, both of the same verb: what the name is the name of ("met with rebel Harbour Front leader A").</summary>
    static void MendBeside(Document document, Name name, int head, int[] heads, Relation[] relations)
    {
        int noun = name.First - 1;
        while (noun > 0 && (heads[noun] == head || heads[noun] > noun && heads[noun] < name.First) && relations[noun] is Relation.NmodDesc or Relation.Flat or Relation.Compound) noun--;
        if (heads[noun] != heads[head] || heads[noun] < 0 || relations[noun] != relations[head] || document.Tags.Upos[noun] is not (Upos.Noun or Upos.Propn) || document.Tags.Xpos[noun] is "NNS" or "NNPS"
            || relations[noun] is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.Nmod)) return;
        for (int token = Math.Max(0, noun - 12); token < heads.Length && token < name.End + 40; token++)
            if (heads[token] == noun && (name.Type == NameType.Person || relations[token] is not (Relation.Compound or Relation.Amod or Relation.NmodPoss))) heads[token] = head;
        (heads[noun], relations[noun]) = (head, Relation.NmodDesc);
    }

    /// <summary>The name is that of the last of the nouns before it, which the parser hung on it, and not of the first.</summary>
    static void MendSort(Document document, Name name, int head, int[] heads, Relation[] relations)
    {
        int noun = heads[head];
        if (noun < 0 || noun >= name.First || noun == name.First - 1 && name.Type != NameType.Organization || name.First - noun > 4 || relations[head] != Relation.Flat || document.Tags.Upos[noun] != Upos.Noun) return;
        for (int token = noun + 1; token < name.First; token++)
            if (heads[token] != head && heads[token] != noun || document.Tags.Upos[token] is not (Upos.Noun or Upos.Propn)) return;
        for (int token = Math.Max(0, noun - 12); token < heads.Length && token < name.End + 40; token++)
            if (heads[token] == noun && token != head) heads[token] = head;
        (heads[head], relations[head]) = (heads[noun], relations[noun]);
        for (int token = noun; token < name.First; token++) (heads[token], relations[token]) = (head, Relation.NmodDesc);
    }

    /// <summary>"A, as chair of the forum, and B", "A as first chair, B, as second": B stands beside A, and not beside the chair.</summary>
    static void LeaveRole(Document document, Name name, int head, int[] nameHeads, int[] heads, Relation[] relations)
    {
        int mark = name.First - 1;
        while (mark > 0 && document.Tags.Upos[mark] is Upos.Det or Upos.Cconj) mark--;
        if (relations[head] is not (Relation.Conj or Relation.Appos) || heads[head] is not (>= 0 and int role) || role > mark || document.Form(mark) is not "," || Array.IndexOf(nameHeads, role) >= 0) return;
        if (heads[role] is not (>= 0 and int first) || first > role || Array.IndexOf(nameHeads, first) < 0 || mark == name.First - 1 && name.Type != NameType.Place) return;
        for (int token = first + 1; token < role; token++)
            if (heads[token] == role && relations[token] == Relation.Case && document.Form(token) is "as") (heads[head], relations[head]) = (first, Relation.Conj);
    }

    /// <summary>"B, as second chair": B is, and no other.</summary>
    static void TakeRole(Document document, Name name, int head, int[] heads, Relation[] relations)
    {
        int preposition = name.End + 1;
        if (name.Type != NameType.Place || preposition >= heads.Length || document.Form(preposition) is not "as" || document.Form(name.End) is not "," || relations[preposition] != Relation.Case || heads[preposition] is not (>= 0 and int role)) return;
        if (relations[role] == Relation.Nmod && heads[role] != head && heads[role] < name.First && document.Tags.Upos[heads[role]] is Upos.Noun or Upos.Propn) heads[role] = head;
    }

    /// <summary>Does a dash part what was read as coordinated, and no conjunction join it? Or is it "a member", with a comma on each side, beside a country?</summary>
    static bool IsTold(Document document, Name[] names, int token, int first, int[] heads, Relation[] relations)
    {
        int start = token;
        while (start > first + 1 && (heads[start - 1] == token || heads[start - 1] > start - 1 && heads[start - 1] <= token)) start--;
        for (int child = start; child < token; child++)
            if (relations[child] == Relation.Cc && heads[child] == token) return false;
        int mark = start;
        while (mark < token && document.Tags.Upos[mark] == Upos.Punct) mark++;
        if (mark == start && document.Tags.Upos[start - 1] == Upos.Punct) start--;
        if (document.Form(start) is "-" or "–" or "—") return document.Tags.Upos[token] is Upos.Noun or Upos.Propn && IsParted(document, start) && IsListOrNoun(document, names, token);
        if (document.Form(start) is not "," || document.Form(start + 1) is not ("a" or "an") || token + 1 >= heads.Length || document.Form(token + 1) is not "," || document.Tags.Xpos[token] is not "NN") return false;
        return Array.Exists(names, name => name.Type is NameType.Place or NameType.Organization && name.First <= first && first < name.End && name.End == start);
    }

    /// <summary>Spaces on both sides: no hyphen.</summary>
    static bool IsParted(Document document, int dash) =>
        dash > 0 && dash + 1 < document.Tokens.Count && document.Tokens.Ends[dash - 1] < document.Tokens.Starts[dash] && document.Tokens.Ends[dash] < document.Tokens.Starts[dash + 1];

    static bool IsListOrNoun(Document document, Name[] names, int token) =>
        document.Tags.Upos[token] == Upos.Noun || Array.Exists(names, name => name.First <= token && token < name.End);
}
