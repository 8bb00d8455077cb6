using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Entities;

/// <summary>
/// Where names begin and end by the conventions of Universal NER, where the network misses them: a title is no part of a person and nobody
/// by itself, "Ministry of Trade and Industry" is one body, an office is none,
/// "Cork Ireland" are two places, and what has no letter is no name.
/// </summary>
static class NameBoundaries
{
    /// <summary>How many words may stand before a title: "Deputy Assistant Secretary".</summary>
    const int OfficeModifiers = 3;

    /// <param name="names">In order without overlap; stays so.</param>
    public static void Correct(Document document, NameLexicon lexicon, List<Name> names)
    {
        for (int i = names.Count - 1; i >= 0; i--)
        {
            if (names[i].Type == NameType.Person)
            {
                CutTitles(document, lexicon, names, i);
                // "U.S. Department", "Marine Corps" are nobody
                if (names[i].End > names[i].First && IsBody(document.Form(names[i].End - 1)) && !HoldsPersonName(document, lexicon, names[i].First, names[i].End)) names[i] = names[i] with { Type = NameType.Organization };
            }
            else if (names[i].Type == NameType.Organization)
            {
                Extend(document, lexicon, names, i);
                CutOffice(document, lexicon, names, i);
            }
            else if (names[i].Type == NameType.Place) Divide(document, lexicon, names, i);
        }

        names.RemoveAll(name => name.End == name.First || !HasLetter(document, name));
    }

    static void CutTitles(Document document, NameLexicon lexicon, List<Name> names, int index)
    {
        Name name = names[index];
        while (name.First < name.End && lexicon.IsTitleApart(document.Form(name.First))) name = name with { First = name.First + 1 };
        names[index] = name;
    }

    /// <summary>"Department of Labour" before "and Social Affairs": what follows is no name by itself and begins with no title.</summary>
    static void Extend(Document document, NameLexicon lexicon, List<Name> names, int index)
    {
        Name name = names[index];
        int sentence = document.Sentences.Sentences[document.Sentences.IndexOf(name.First)].End, end = name.End + 1;
        int limit = index + 1 < names.Count ? Math.Min(sentence, names[index + 1].First) : sentence;
        if (end >= limit || document.Form(name.End) is not ("and" or "&") || !IsOfSubject(document, name)) return;
        if (lexicon.IsTitle(document.Form(end))) return;
        while (end < limit && char.IsUpper(document.Form(end)[0])) end++;
        if (end > name.End + 1 && (end < limit || limit == sentence)) names[index] = name with { End = end };
    }

    /// <summary>A town and its country or region without a comma, which no list has as one.</summary>
    static void Divide(Document document, NameLexicon lexicon, List<Name> names, int index)
    {
        const LexiconClasses Places = LexiconClasses.City | LexiconClasses.LargeCity | LexiconClasses.Region | LexiconClasses.Country;
        Name name = names[index];
        if (name.End - name.First < 2 || (lexicon.Classes(document, name.First, name.End) & Places) != 0) return;
        for (int at = name.First + 1; at < name.End; at++)
        {
            if ((lexicon.Classes(document, at, name.End) & (LexiconClasses.Region | LexiconClasses.Country)) == 0) continue;
            if ((lexicon.Classes(document, name.First, at) & Places) == 0) return;
            names[index] = name with { End = at };
            names.Insert(index + 1, name with { First = at });
            return;
        }
    }

    /// <summary>
    /// "Special Envoy for Yemen Ann Lee" and "Minister of [Transport of Chile]" are offices and no bodies: what is left are the country and the
    /// person behind it.
    /// </summary>
    static void CutOffice(Document document, NameLexicon lexicon, List<Name> names, int index)
    {
        Name name = names[index];
        if ((lexicon.Classes(document, name.First, name.End) & LexiconClasses.Organization) != 0) return;
        int owner = OwnerEnd(document, lexicon, name), title = owner;
        while (title < name.End && title < owner + OfficeModifiers && !lexicon.IsTitleApart(document.Form(title))) title++;
        bool isOffice = title < name.End && lexicon.IsTitleApart(document.Form(title));
        while (title < name.End && lexicon.IsTitleApart(document.Form(title))) title++;
        isOffice &= title < name.End && document.Form(title) is "of" or "for" or "to";
        if (!isOffice && !IsPortfolio(document, name)) return;
        names.RemoveAt(index);
        if (isOffice && owner > name.First)
            names.Insert(index++, new Name(name.First, owner, (lexicon.Classes(document, name.First, owner) & LexiconClasses.Country) != 0 ? NameType.Place : NameType.Organization));
        for (int at = owner; at < name.End; at++)
        {
            int end = name.End;
            while (end > at && (lexicon.Classes(document, at, end) & LexiconClasses.Country) == 0) end--;
            if (end == at) continue;
            // "Deputy Commander of [U.S. Pacific Command]": what is led, and nobody
            if (name.End - end > 1 && !HoldsPersonName(document, lexicon, end, name.End))
            {
                names.Insert(index, name with { First = at });
                return;
            }

            names.Insert(index++, new Name(at, end, NameType.Place));
            if (name.End - end > 1) names.Insert(index, new Name(end, name.End, NameType.Person));
            return;
        }
    }

    static bool HoldsPersonName(Document document, NameLexicon lexicon, int first, int end)
    {
        for (int token = first; token < end; token++)
            if ((lexicon.Classes(document.Form(token)) & (LexiconClasses.GivenName | LexiconClasses.FamilyName)) != 0) return true;
        return false;
    }

    /// <summary>"U.S.", "United Nations": the listed phrase that a name begins with, which owns the office behind it.</summary>
    static int OwnerEnd(Document document, NameLexicon lexicon, Name name)
    {
        int end = name.End - 1;
        while (end > name.First && (lexicon.Classes(document, name.First, end) & (LexiconClasses.Country | LexiconClasses.Organization)) == 0) end--;
        return end;
    }

    /// <summary>Whether what a minister or secretary is of or for was taken for a body.</summary>
    static bool IsPortfolio(Document document, Name name)
    {
        int at = name.First - 1;
        if (at > 0 && document.Form(at) is "the") at--;
        return at > 0 && document.Form(at) is "of" or "for" && document.Form(at - 1) is "Minister" or "Ministers" or "Secretary" or "Secretaries" or "Undersecretary";
    }

    static bool IsOfSubject(Document document, Name name)
    {
        for (int token = name.First; token + 2 < name.End; token++)
            if (IsBody(document.Form(token)) && document.Form(token + 1) is "of" or "for" or "on") return true;
        return false;
    }

    static bool IsBody(ReadOnlySpan<char> word) =>
        word is "Department" or "Ministry" or "Committee" or "Commission" or "Bureau" or "Office" or "Institute" or "School" or "Council" or "Agency" or "Corps" or "Command" or "Forces" or "Assembly";

    static bool HasLetter(Document document, Name name)
    {
        for (int token = name.First; token < name.End; token++)
            foreach (char c in document.Form(token))
                if (char.IsLetter(c)) return true;
        return false;
    }
}
