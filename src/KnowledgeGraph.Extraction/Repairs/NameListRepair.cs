using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"A, the B, C and D": names with nothing but commas between them, and an "and" before the last.</summary>
static class NameListRepair
{
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        // "the United Arab Emirates (UAE)" is one member of a list
        int[] members = [.. Enumerable.Range(0, names.Length).Where(i => i == 0 || !IsBracketed(document, names[i], names[i - 1]))];
        for (int first = 0; first < members.Length; first++)
        {
            int last = first;
            while (last + 1 < members.Length && IsListable(document, names[members[last]], nameHeads[members[last]]) && IsListable(document, names[members[last + 1]], nameHeads[members[last + 1]])
                && IsSeparator(document, End(document, names, members[last]), names[members[last + 1]].First)) last++;
            if (last > first && HasAnd(document, names[members[last - 1]].End, names[members[last]].First))
                JoinList([.. members[first..(last + 1)].Select(member => nameHeads[member])], names[members[first]], heads, relations);
            first = last;
        }
    }

    /// <summary>A place or an organization that does not begin a longer phrase ("Jordan's king", "Korea Foreign Minister").</summary>
    static bool IsListable(Document document, Name name, int head) =>
        head >= 0 && name.Type is NameType.Place or NameType.Organization
        && (name.End >= document.Tokens.Count || document.Tags.Upos[name.End] is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Part));

    /// <summary>A name in brackets directly behind another: its abbreviation.</summary>
    static bool IsBracketed(Document document, Name name, Name before) =>
        name.First == before.End + 1 && document.Form(name.First - 1) is "(" && name.End < document.Tokens.Count && document.Form(name.End) is ")";

    /// <summary>One past the name and its abbreviation in brackets.</summary>
    static int End(Document document, Name[] names, int index) =>
        index + 1 < names.Length && IsBracketed(document, names[index + 1], names[index]) ? names[index + 1].End + 1 : names[index].End;

    static void JoinList(ReadOnlySpan<int> list, Name firstName, int[] heads, Relation[] relations)
    {
        int top = list[0];
        foreach (int head in list)
            if (RawTree.Depth(head, heads) < RawTree.Depth(top, heads)) top = head;
        int first = list[0];
        // "for cooperation, the governments of A, B and C": B and C go with A, and not with what is before the governments
        if (top != first && !(relations[first] == Relation.Nmod && relations[top] == Relation.Conj && heads[top] < heads[first] && heads[first] < first))
        {
            heads[first] = heads[top];
            relations[first] = relations[top];
            for (int token = Math.Max(0, firstName.First - 12); token < firstName.First; token++)
                if (heads[token] == top) heads[token] = first;
        }

        foreach (int head in list[1..])
        {
            heads[head] = first;
            relations[head] = Relation.Conj;
        }
    }

    static bool IsSeparator(Document document, int from, int to)
    {
        bool separated = false;
        for (int token = from; token < to; token++)
        {
            ReadOnlySpan<char> form = document.Form(token);
            bool mark = form is "," or ";" or "&" || document.Tags.Upos[token] == Upos.Cconj;
            if (!mark && !(separated && form is "the")) return false;
            separated |= mark;
        }

        return separated;
    }

    static bool HasAnd(Document document, int from, int to)
    {
        for (int token = from; token < to; token++)
            if (document.Tags.Upos[token] == Upos.Cconj || document.Form(token) is "&") return true;
        return false;
    }
}
