using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"President A and Minister B" are two people side by side, not A modifying B, and neither stands beside the country of the other.</summary>
static class PersonListRepair
{
    /// <summary>"A and the B leaders" read as A modifying what follows the "and".</summary>
    public static void Coordinate(Document document, Name name, int head, int[] heads, Relation[] relations)
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

    /// <summary>"A, B and C" read as one long name, as other names of A, or as phrases side by side.</summary>
    public static void Enumerate(Document document, TitledLists lists, Name first, int firstHead, Name second, int secondHead, int[] heads, Relation[] relations)
    {
        if (relations[secondHead] == Relation.Conj && heads[secondHead] > first.End && heads[secondHead] < second.First && IsPlace(document, heads[secondHead], true))
        {
            // "President A of X and Minister B": a person is not coordinated with a country or a body
            heads[secondHead] = firstHead;
            return;
        }

        // "the head of the joint presidency, A, and Representative B": B stands beside the head, and not beside the presidency
        if (relations[secondHead] == Relation.Conj && relations[firstHead] == Relation.Appos && heads[secondHead] is >= 0 and int body && body < first.First && lists.OfficeAbove(body, heads, relations) is >= 0 and int office)
        {
            heads[secondHead] = office;
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
            if (RawTree.Preposition(document, secondHead, heads, relations) is not null) relations[secondHead] = Relation.Obl;
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
    public static void LeaveOwners(Document document, int person, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
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
