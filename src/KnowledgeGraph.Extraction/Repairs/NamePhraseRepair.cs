using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>A name is one phrase with one head, and its title and the country in it modify that head.</summary>
static class NamePhraseRepair
{
    /// <summary>Hangs the words of a name on the one nearest to the root, and what hung on any of them too. Returns the head; -1 in an unparsed sentence.</summary>
    public static int Gather(Name name, int[] heads, Relation[] relations)
    {
        if (heads[name.First] == ParseLayer.Unparsed) return -1;
        int head = name.First, depth = int.MaxValue;
        for (int token = name.First; token < name.End; token++)
        {
            int steps = RawTree.Depth(token, heads);
            if (steps >= depth) continue;
            depth = steps;
            head = token;
        }

        if (name.End - name.First == 1) return head;
        for (int token = Math.Max(0, name.First - 40); token < Math.Min(heads.Length, name.End + 40); token++)
            if ((token < name.First || token >= name.End) && heads[token] >= name.First && heads[token] < name.End) heads[token] = head;
        for (int token = name.First; token < name.End; token++)
        {
            if (token == head) continue;
            heads[token] = head;
            relations[token] = Relation.Flat;
        }

        return head;
    }

    /// <summary>"with outgoing Chancellor A B" read as a phrase about "outgoing": the person is its head.</summary>
    public static void Promote(Document document, Name name, int head, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        int parent = heads[head];
        if (parent < 0 || parent >= name.First || name.First - parent > 6 || relations[head] is not (Relation.Flat or Relation.Compound or Relation.NmodDesc or Relation.Amod)) return;
        if (document.Tags.Upos[parent] is not (Upos.Adj or Upos.Propn) && document.Tags.Xpos[parent] is not "NNP" || titles.Contains(document.Tags.Lemmas[parent].ToLowerInvariant()) || heads[parent] < 0) return;
        foreach (Name other in document.Names.Names)
            if (other.First <= parent && parent < other.End) return;
        for (int token = parent; token < name.First; token++)
            if (document.Tags.Upos[token] is not (Upos.Adj or Upos.Noun or Upos.Propn) && document.Tags.Xpos[token] is not "NNP") return;
        heads[head] = heads[parent];
        relations[head] = relations[parent];
        for (int token = Math.Max(0, parent - 12); token < Math.Min(heads.Length, name.End + 40); token++)
            if (heads[token] == parent && token != head) heads[token] = head;
        heads[parent] = head;
        relations[parent] = Relation.NmodDesc;
    }

    /// <summary>"Republic of Korea Foreign Minister Park": the country modifies the name, whatever hangs on what.</summary>
    public static void Entitle(Document document, Name owner, int ownerHead, Name name, int head, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int token = owner.First; token < owner.End; token++)
            if (owner.Type == NameType.Place && document.Form(token) is ",") return;        // "in Washington, D.C. Secretary A": a sentence ends
        if (owner.Type == NameType.Person || name.First - owner.End is < 1 or > 7) return;
        int department = Department(document, owner, name, titles);
        // where the country modifies the title, the title is read as what it is
        if (department >= 0 && heads[ownerHead] >= owner.End && heads[ownerHead] < name.First) return;
        if (department < 0 && !titles.Contains(document.Tags.Lemmas[name.First - 1].ToLowerInvariant())) return;
        for (int token = owner.End; token < name.First; token++)
            if (document.Tags.Upos[token] is not (Upos.Noun or Upos.Propn or Upos.Adj) && document.Form(token) is not ("(" or ")") && token != department && !IsAside(document, owner, token)) return;
        int top = ownerHead;
        for (int steps = 0; heads[top] >= owner.First && heads[top] < name.First && steps < 10; steps++) top = heads[top];
        for (int up = heads[top], steps = 0; up >= 0 && steps < 6; up = heads[up], steps++)
            if (up == head) return;
        heads[head] = heads[top];
        relations[head] = relations[top];
        for (int token = Math.Max(0, owner.First - 12); token < Math.Min(heads.Length, name.End + 40); token++)
            if ((token < owner.First || token >= name.End) && heads[token] >= owner.First && heads[token] < name.First) heads[token] = head;
        heads[ownerHead] = head;
        relations[ownerHead] = Relation.NmodDesc;
        for (int token = owner.End; token < name.First; token++)
        {
            bool within = department >= 0 && token >= department;
            heads[token] = within ? department - 1 : head;
            relations[token] = token == department ? Relation.Case : within ? Relation.Nmod : Relation.NmodDesc;
        }
    }

    /// <summary>The commas of "Norland Fishery League, NFL, chief A".</summary>
    static bool IsAside(Document document, Name owner, int comma) =>
        owner.Type == NameType.Organization && document.Form(comma) is "," && owner.End + 2 < document.Tokens.Count && document.Form(owner.End) is "," && document.Form(owner.End + 2) is "," && comma <= owner.End + 2
        && document.Form(owner.End + 1) is { Length: > 1 } acronym && !acronym.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>The "of" of "Norland Minister of Fisheries A", where it stands between a name and a person and all else is in capitals; −1 for none.</summary>
    static int Department(Document document, Name owner, Name person, IReadOnlySet<string> titles)
    {
        for (int token = owner.End + 1; token < person.First - 1; token++)
            if (document.Form(token) is "of" && titles.Contains(document.Tags.Lemmas[token - 1].ToLowerInvariant()) && char.IsUpper(document.Form(token - 1)[0]) && char.IsUpper(document.Form(person.First - 1)[0])) return token;
        return -1;
    }

    /// <summary>"with Prime Minister A": the preposition is the person's, not the title's; "of" in "Chair of the Council A" stays in the title.</summary>
    public static void LiftPreposition(Document document, IReadOnlySet<string> titles, Name name, int head, int[] heads, Relation[] relations)
    {
        for (int token = Math.Max(0, name.First - 8); token < name.First; token++)
            if (relations[token] == Relation.Case && (token == 0 || !titles.Contains(document.Tags.Lemmas[token - 1].ToLowerInvariant())) && heads[token] is var title && title > token && title < name.First && IsOfTitle(title, head, heads, relations)) heads[token] = head;
    }

    /// <summary>Does the word modify the name, or its title: "Norwegian" in "Norwegian President A"?</summary>
    static bool IsOfTitle(int word, int name, int[] heads, Relation[] relations)
    {
        for (int up = word, steps = 0; up >= 0 && steps < 4; up = heads[up], steps++)
            if (up == name) return true;
            else if (up > name || relations[up] is not (Relation.NmodDesc or Relation.Compound or Relation.Amod)) return false;
        return false;
    }
}
