using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// Mends what a parser that does not know the names gets wrong about them: a name is one phrase with one head; "President A and Minister
/// B" are two people side by side, not A modifying B; a place after its preposition is a phrase of its own.
/// </summary>
static class TreeRepair
{
    /// <summary>New arrays; the document's own stay as they are.</summary>
    /// <param name="document">With parses and names.</param>
    /// <param name="titles">Lemmas of offices, which stand between a country and a name.</param>
    public static (int[] Heads, Relation[] Relations) Mend(Document document, IReadOnlySet<string> titles)
    {
        int[] heads = [.. document.Parses.Heads];
        Relation[] relations = [.. document.Parses.Relations];
        HyphenRepair.Mend(document, heads, relations);
        // a title alone is no name
        Name[] names = [.. document.Names.Names.Where(name => name.Type != NameType.Person || name.End - name.First > 1 || !titles.Contains(document.Form(name.First).ToString().ToLowerInvariant()))];
        InOfficeRepair.Mend(document, heads, relations);
        int[] nameHeads = new int[names.Length];
        for (int i = 0; i < names.Length; i++) nameHeads[i] = Gather(names[i], heads, relations);
        int person = -1;
        TitledLists lists = new(document, titles);
        CounterpartRepair counterparts = new(document, titles);
        for (int i = 0; i < names.Length; i++)
        {
            if (nameHeads[i] < 0) continue;
            bool follows = i > 0 && nameHeads[i - 1] >= 0 && document.Sentences.IndexOf(names[i - 1].First) == document.Sentences.IndexOf(names[i].First);
            if (names[i].Type == NameType.Person)
            {
                Promote(document, names[i], nameHeads[i], titles, heads, relations);
                for (int owner = i - 1; owner >= Math.Max(0, i - 2) && follows && nameHeads[owner] >= 0 && names[owner].Type != NameType.Person && names[owner].First >= document.Sentences.Sentences[document.Sentences.IndexOf(names[i].First)].First; owner--)
                    Entitle(document, names[owner], nameHeads[owner], names[i], nameHeads[i], titles, heads, relations);
                counterparts.Mend(names[i], nameHeads[i], person >= 0 ? names[person].End : 0, heads, relations);
                Coordinate(document, names[i], nameHeads[i], heads, relations);
                if (person >= 0 && document.Sentences.IndexOf(names[person].First) == document.Sentences.IndexOf(names[i].First))
                    Enumerate(document, lists, names[person], nameHeads[person], names[i], nameHeads[i], heads, relations);
                else LeaveOwners(document, nameHeads[i], titles, heads, relations);
                person = i;
            }
            else if (names[i].Type == NameType.Place)
            {
                Detach(document, nameHeads[i], heads, relations);
                if (follows) Realign(document, names, nameHeads, i, heads, relations);
            }
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (nameHeads[i] < 0) continue;
            if (names[i].Type == NameType.Person) LiftPreposition(document, titles, names[i], nameHeads[i], heads, relations);
            if (i > 0 && nameHeads[i - 1] >= 0 && names[i].First == names[i - 1].End + 1 && document.Form(names[i].First - 1) is "-" or "–")
            {
                // "the U.S.-Russia summit": the first modifies as the second does
                heads[nameHeads[i - 1]] = nameHeads[i];
                relations[nameHeads[i - 1]] = Relation.Compound;
            }
        }

        SoundTrees.Restore(document.Sentences.Sentences, document.Parses, heads, relations);
        // what follows walks up the trees: none may go round in a circle after any of these
        ReadOnlySpan<Action> repairs =
        [
            () => OpeningRepair.Mend(document, heads, relations),
            () => GroupNameRepair.Mend(document, names, nameHeads, heads, relations),
            () => AppositionRepair.Mend(document, names, nameHeads, heads, relations),
            () => ModifierRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => SpeechSubjectRepair.Mend(document, heads, relations),
            () => JoinLists(document, names, nameHeads, heads, relations),
            () => InversionRepair.Mend(document, names, nameHeads, heads, relations),
            () => CounterpartList.Mend(document, names, nameHeads, heads, relations),
            () => SubjectRepair.MendRivals(document, names, nameHeads, heads, relations),
            () => SubjectRepair.MendRoots(document, heads, relations),
            () => PredicateRepair.Mend(document, titles, heads, relations),
            () => ParticipleRepair.Mend(document, heads, relations),
            () => RelationRepair.Mend(document, heads, relations),
            () => ObjectRepair.Mend(document, heads, relations),
            () => ReportRepair.Mend(document, heads, relations),
            () => PortfolioRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => TitleRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => SubjectRepair.Mend(document, names, nameHeads, heads, relations),
            () => ClauseRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => SemicolonRepair.Mend(document, names, nameHeads, heads, relations),
            () => InsertedListRepair.Mend(document, names, nameHeads, heads, relations),
            () => SubjectRepair.MendCopulas(document, names, nameHeads, heads, relations),
            () => OfficeConjunctRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => ExampleRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => DueRepair.Mend(document, heads, relations),
            () => AgentRepair.Mend(document, heads, relations),
            () => SettingRepair.Mend(document, names, nameHeads, heads, relations),
            () => NeighborRepair.Mend(document, heads, relations),
            () => OfficeAppositionRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => TitledSubjectRepair.Mend(document, names, nameHeads, heads, relations),
            () => SecondSubjectRepair.Mend(document, names, nameHeads, heads, relations),
            () => SubordinateRepair.Mend(document, heads, relations),
            () => RelativeRepair.Mend(document, heads, relations),
            () => LeaderRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => HeldRepair.Mend(document, heads, relations),
            () => ReceptionRepair.Mend(document, names, nameHeads, titles, heads, relations),
        ];
        foreach (Action repair in repairs)
        {
            repair();
            SoundTrees.Restore(document.Sentences.Sentences, document.Parses, heads, relations);
        }

        return (heads, relations);
    }

    /// <summary>"with Prime Minister A": the preposition is the person's, not the title's; "of" in "Chair of the Council A" stays in the title.</summary>
    static void LiftPreposition(Document document, IReadOnlySet<string> titles, Name name, int head, int[] heads, Relation[] relations)
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

    /// <summary>"A, the B, C and D": names with nothing but commas between them, and an "and" before the last.</summary>
    static void JoinLists(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
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
            if (Depth(head, heads) < Depth(top, heads)) top = head;
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

    static int Depth(int token, int[] heads)
    {
        int depth = 0;
        for (int up = heads[token]; up >= 0 && depth <= heads.Length; up = heads[up]) depth++;
        return depth;
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

    /// <summary>Hangs the words of a name on the one nearest to the root, and what hung on any of them too. Returns the head; -1 in an unparsed sentence.</summary>
    static int Gather(Name name, int[] heads, Relation[] relations)
    {
        if (heads[name.First] == ParseLayer.Unparsed) return -1;
        int head = name.First, depth = int.MaxValue;
        for (int token = name.First; token < name.End; token++)
        {
            int steps = Depth(token, heads);
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

    /// <summary>"A and the B leaders" read as A modifying what follows the "and".</summary>
    static void Coordinate(Document document, Name name, int head, int[] heads, Relation[] relations)
    {
        int parent = heads[head];
        if (parent <= head || relations[head] is not (Relation.Compound or Relation.NmodDesc or Relation.Flat or Relation.Amod or Relation.NmodUnmarked or Relation.Dep)) return;
        if (!IsJoined(document, name.End, parent)) return;
        heads[head] = heads[parent];
        relations[head] = relations[parent];
        heads[parent] = head;
        relations[parent] = Relation.Conj;
        for (int token = Math.Max(0, name.First - 12); token < name.First; token++)
            if (heads[token] == parent) heads[token] = head;
    }

    /// <summary>"with outgoing Chancellor A B" read as a phrase about "outgoing": the person is its head.</summary>
    static void Promote(Document document, Name name, int head, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
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
    static void Entitle(Document document, Name owner, int ownerHead, Name name, int head, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int token = owner.First; token < owner.End; token++)
            if (owner.Type == NameType.Place && document.Form(token) is ",") return;        // "in Washington, D.C. Secretary A": a sentence ends
        if (owner.Type == NameType.Person || name.First - owner.End is < 1 or > 7 || !titles.Contains(document.Tags.Lemmas[name.First - 1].ToLowerInvariant())) return;
        for (int token = owner.End; token < name.First; token++)
            if (document.Tags.Upos[token] is not (Upos.Noun or Upos.Propn or Upos.Adj) && document.Form(token) is not ("(" or ")")) return;
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
            heads[token] = head;
            relations[token] = Relation.NmodDesc;
        }
    }

    /// <summary>"A, B and C" read as one long name, as other names of A, or as phrases side by side.</summary>
    static void Enumerate(Document document, TitledLists lists, Name first, int firstHead, Name second, int secondHead, int[] heads, Relation[] relations)
    {
        if (relations[secondHead] == Relation.Conj && heads[secondHead] > first.End && heads[secondHead] < second.First && IsPlace(document, heads[secondHead], true))
        {
            // "President A of X and Minister B": a person is not coordinated with a country or a body
            heads[secondHead] = firstHead;
            return;
        }

        // "the head of the joint presidency, A, and Representative B": B stands beside the head, and not beside the presidency
        if (relations[secondHead] == Relation.Conj && relations[firstHead] == Relation.Appos && heads[secondHead] is >= 0 and int body && body < first.First && relations[body] == Relation.Nmod && heads[body] == heads[firstHead])
        {
            heads[secondHead] = heads[body];
            return;
        }

        // "Minister A representing the Chairmanship, and Minister B": the second is no chairmanship
        if (relations[secondHead] == Relation.Conj && heads[secondHead] > first.End && document.Form(first.End) is "representing" && lists.Continues(first.End, second.First))
        {
            heads[secondHead] = firstHead;
            return;
        }

        // "Envoy for X A and Ambassador to X B visited": no verb has two subjects
        bool rival = relations[secondHead] is Relation.Nsubj or Relation.NsubjPass && heads[secondHead] == heads[firstHead] && relations[firstHead] == relations[secondHead];
        if (!rival && relations[secondHead] is Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss || heads[secondHead] < 0) return;
        bool ahead = rival || relations[secondHead] == Relation.Nmod && heads[secondHead] >= second.End;
        bool titled = (heads[secondHead] < second.First || ahead) && lists.Continues(first.End, second.First);
        if (rival && !titled) return;
        if (titled)
            for (int token = first.End; token < second.First; token++)
                if (heads[token] == secondHead && relations[token] == Relation.Case && !document.Form(token).SequenceEqual("with")) relations[token] = Relation.Dep;      // "on" in "Chair of the Committee on Trade B"
        if (relations[secondHead] == Relation.Conj)
        {
            if (document.Tags.Upos[heads[secondHead]] != Upos.Verb || heads[secondHead] > secondHead) return;
            // "met with A, and with B": a person is not coordinated with a verb, but one of its phrases
            if (Preposition(document, secondHead, heads, relations) is not null) relations[secondHead] = Relation.Obl;
        }

        if (!titled && lists.IsOfAnother(first.End, second.First)) return;
        bool below = heads[secondHead] >= first.First && heads[secondHead] < second.First;
        int top = firstHead;
        for (int steps = 0; relations[top] == Relation.Conj && heads[top] >= 0 && steps < 20; steps++) top = heads[top];
        bool beside = heads[secondHead] == heads[top] && relations[secondHead] is Relation.Obl or Relation.Nmod or Relation.Obj or Relation.Appos or Relation.Dep;
        if (!titled && (!below && !beside || !IsJoined(document, first.End, second.First) && !(below && IsListed(document, first.End, second.First)))) return;
        for (int up = firstHead, steps = 0; up >= 0 && steps < 60; up = heads[up], steps++)
            if (up == secondHead) return;
        heads[secondHead] = firstHead;
        relations[secondHead] = Relation.Conj;
    }

    /// <summary>"the presidents of X and Y, and President A": a person stands beside the presidents, not beside their countries.</summary>
    static void LeaveOwners(Document document, int person, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        if (person < 0 || relations[person] != Relation.Conj || heads[person] is not (>= 0 and int country) || country > person || !IsPlace(document, country)) return;
        if (relations[country] == Relation.Nmod && heads[country] is >= 0 and int office && office < country && titles.Contains(document.Tags.Lemmas[office].ToLowerInvariant())) heads[person] = office;
    }

    static bool IsPlace(Document document, int token, bool orBody = false)
    {
        foreach (Name name in document.Names.Names)
            if (name.First <= token && token < name.End) return name.Type == NameType.Place || orBody && name.Type == NameType.Organization;
        return false;
    }

    /// <summary>Is there a comma between, and only a title besides?</summary>
    static bool IsListed(Document document, int from, int to)
    {
        bool comma = false;
        for (int token = from; token < to; token++)
        {
            if (comma && document.Form(token) is "a" or "an") return false;      // "A, a critic of President B"
            if (document.Tags.Upos[token] is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Punct or Upos.Adp or Upos.Det)) return false;
            if (document.Tags.Upos[token] == Upos.Adp && document.Form(token) is not ("of" or "for" or "on" or "to" or "at" or "in" or "and")) return false;       // "A, after talks with B"
            comma |= document.Form(token).SequenceEqual(",");
        }

        return comma && document.Tags.Upos[to - 1] is Upos.Noun or Upos.Propn && from < to;
    }

    static void Detach(Document document, int head, int[] heads, Relation[] relations)
    {
        int parent = heads[head];
        if (parent <= head || heads[parent] < 0 || relations[head] is not (Relation.Compound or Relation.NmodUnmarked or Relation.Flat)) return;
        for (int token = head - 1; token >= Math.Max(0, head - 4); token--)
        {
            if (heads[token] != head || relations[token] != Relation.Case || document.Tags.Xpos[token] == "POS") continue;
            heads[head] = heads[parent];
            relations[head] = Relation.Obl;
            return;
        }
    }

    /// <summary>"to A on the 25th and to B": B goes with A, the place that has the same preposition, not with the day.</summary>
    static void Realign(Document document, Name[] names, int[] nameHeads, int index, int[] heads, Relation[] relations)
    {
        int head = nameHeads[index];
        if (relations[head] != Relation.Conj || heads[head] < 0 || document.Tags.Upos[heads[head]] != Upos.Num) return;
        string preposition = Preposition(document, head, heads, relations) ?? "";        // none in "visit A on the 25th and B"
        for (int i = index - 1; i >= 0 && document.Sentences.IndexOf(names[i].First) == document.Sentences.IndexOf(names[index].First); i--)
        {
            if (names[i].Type != NameType.Place || nameHeads[i] < 0 || (Preposition(document, nameHeads[i], heads, relations) ?? "") != preposition || preposition.Length == 0 && relations[nameHeads[i]] != Relation.Obj) continue;
            heads[head] = nameHeads[i];
            return;
        }
    }

    static string? Preposition(Document document, int head, int[] heads, Relation[] relations)
    {
        for (int token = head - 1; token >= Math.Max(0, head - 5); token--)
            if (heads[token] == head && relations[token] == Relation.Case) return document.Tags.Lemmas[token];
        return null;
    }

    /// <summary>Is there an "and" between, and no verb?</summary>
    static bool IsJoined(Document document, int from, int to)
    {
        bool joined = false;
        for (int token = from; token < to; token++)
        {
            if (document.Tags.Upos[token] is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Pron) return false;
            joined |= document.Tags.Upos[token] == Upos.Cconj || document.Form(token).SequenceEqual("&") || document.Form(token).SequenceEqual("well");
        }

        return joined;
    }
}
