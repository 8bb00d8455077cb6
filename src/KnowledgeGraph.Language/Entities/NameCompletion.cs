using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Entities;

/// <summary>
/// What the lists and a look at the whole document add to names found sentence by sentence: a listed phrase is one name and whole, a
/// country before a person is not part of the person, and a surname whose full name stands elsewhere is that person.
/// </summary>
static class NameCompletion
{
    const LexiconClasses PhraseClasses = LexiconClasses.Country | LexiconClasses.Demonym | LexiconClasses.Organization | LexiconClasses.Person;

    const ulong LexiconMask = (1UL << NameFeatures.LexiconBits) - 1;

    /// <summary>In place of the number of a name: the word belongs to a phrase that was added.</summary>
    const int Listed = -1;

    /// <param name="evidence">As read for the document's words.</param>
    /// <param name="names">Names in order without overlap; stays so.</param>
    public static void Apply(Document document, ReadOnlySpan<WordEvidence> evidence, List<Name> names)
    {
        for (int i = names.Count - 1; i >= 0; i--)
        {
            Correct(document, evidence, names, i);
            CutAtGenitive(document, evidence, names, i);
            Divide(evidence, names, i);
        }

        int[] nameOf = new int[document.Tokens.Count];
        for (int i = 0; i < names.Count; i++) Array.Fill(nameOf, i + 1, names[i].First, names[i].End - names[i].First);
        List<Name> listed = [];
        foreach (Sentence sentence in document.Sentences.Sentences) AddListed(document, evidence, sentence, names, nameOf, listed);
        names.RemoveAll(name => name.End == name.First);
        names.AddRange(listed);
        AddSurnames(document, evidence, nameOf, names);
        names.Sort((a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>No name begins with "of", "Ana Duarte of Portugal" is a person and a country, and a country alone is no person where nobody of that name is spoken of in full.</summary>
    static void Correct(Document document, ReadOnlySpan<WordEvidence> evidence, List<Name> names, int index)
    {
        if (names[index].End - names[index].First > 1 && document.Form(names[index].First) is "of") names[index] = names[index] with { First = names[index].First + 1 };
        Name name = names[index];
        for (int of = name.First + 1; name.Type == NameType.Person && of < name.End - 1; of++)
        {
            if (document.Form(of) is not "of" || (Begins(evidence[of + 1]) & LexiconClasses.Country) == 0 || PhraseEnd(evidence, of + 1, name.End) != name.End) continue;
            names[index] = name with { End = of };
            names.Insert(index + 1, new Name(of + 1, name.End, NameType.Place));
            return;
        }

        bool isCountry = (Begins(evidence[name.First]) & (LexiconClasses.Country | LexiconClasses.Person)) == LexiconClasses.Country && PhraseEnd(evidence, name.First, name.End) == name.End;
        bool isAlsoPerson = (evidence[name.First] & (WordEvidence.SurnameElsewhere | WordEvidence.GivenElsewhere)) != 0;
        if (name.Type == NameType.Person && isCountry && !isAlsoPerson) names[index] = name with { Type = NameType.Place };
    }

    /// <summary>"Norway's Ministry of Fisheries": a listed name before a genitive is a name by itself; what follows is one if it has several words.</summary>
    static void CutAtGenitive(Document document, ReadOnlySpan<WordEvidence> evidence, List<Name> names, int index)
    {
        Name name = names[index];
        LexiconClasses classes = Begins(evidence[name.First]) & (LexiconClasses.Country | LexiconClasses.Organization);
        int end = PhraseEnd(evidence, name.First, name.End);
        if (classes == LexiconClasses.None || end >= name.End || document.Form(end) is not ("'s" or "’s" or "'" or "’")) return;
        names[index] = new Name(name.First, end, classes.HasFlag(LexiconClasses.Country) ? NameType.Place : NameType.Organization);
        if (name.End - end > 2) names.Insert(index + 1, name with { First = end + 1 });
    }

    /// <summary>"President of Finland Sauli Niinistö": the country and the person were taken for one.</summary>
    static void Divide(ReadOnlySpan<WordEvidence> evidence, List<Name> names, int index)
    {
        Name name = names[index];
        LexiconClasses classes = Begins(evidence[name.First]);
        if ((classes & LexiconClasses.Demonym) != 0 && name.Type == NameType.Miscellaneous && PhraseEnd(evidence, name.First, name.End) == name.End)
            names[index] = name with { Type = NameType.Demonym };
        if ((classes & (LexiconClasses.Country | LexiconClasses.Person)) != LexiconClasses.Country) return;
        int end = PhraseEnd(evidence, name.First, name.End);
        LexiconClasses next = name.End - end < 2 ? LexiconClasses.None : Begins(evidence[end]);
        bool isPerson = (next & LexiconClasses.Person) != 0 && PhraseEnd(evidence, end, name.End) == name.End;
        if (!isPerson && (name.Type == NameType.Organization || (next & (LexiconClasses.GivenName | LexiconClasses.Person)) == 0)) return;
        names[index] = new Name(name.First, end, NameType.Place);
        names.Insert(index + 1, new Name(end, name.End, NameType.Person));
    }

    /// <summary>Adds the listed phrases that lie outside all names or hold the names among their words whole.</summary>
    static void AddListed(Document document, ReadOnlySpan<WordEvidence> evidence, Sentence sentence, List<Name> names, int[] nameOf, List<Name> listed)
    {
        for (int first = sentence.First; first < sentence.End; first++)
        {
            WordEvidence word = evidence[first];
            if ((Begins(word) & PhraseClasses) == 0 || (word & WordEvidence.Capital) == 0) continue;
            int end = PhraseEnd(evidence, first, sentence.End), length = end - first;
            bool isFree = true, isWhole = length > 2;
            for (int token = first; token < end; token++)
            {
                if (nameOf[token] == 0) continue;
                isFree = false;
                isWhole &= nameOf[token] > 0 && names[nameOf[token] - 1] is var name && name.First >= first && name.End <= end && name.End - name.First < length;
            }

            if (!isFree && !isWhole || Type(word, length, document.Form(first).Length) is not { } type) continue;
            for (int token = first; token < end; token++)
                if (nameOf[token] > 0) names[nameOf[token] - 1] = new Name(first, first, type);
            nameOf.AsSpan(first, length).Fill(Listed);
            listed.Add(new Name(first, end, type));
            first = end - 1;
        }
    }

    static NameType? Type(WordEvidence word, int length, int letters)
    {
        LexiconClasses classes = Begins(word);
        bool isSure = length > 1 || (word & (WordEvidence.UsuallyLower | WordEvidence.AllCapitals)) == 0;
        bool isAcronym = letters > 2 && (word & WordEvidence.Capitals) != 0 || letters > 1 && (word & WordEvidence.Digit) != 0;
        if (classes.HasFlag(LexiconClasses.Person) && length > 1) return NameType.Person;
        if (classes.HasFlag(LexiconClasses.Organization) && (length > 1 || isAcronym && isSure)) return NameType.Organization;
        if (classes.HasFlag(LexiconClasses.Country) && isSure && (length > 1 || (classes & (LexiconClasses.GivenName | LexiconClasses.FamilyName)) == 0)) return NameType.Place;
        return classes.HasFlag(LexiconClasses.Demonym) && isSure ? NameType.Demonym : null;
    }

    static void AddSurnames(Document document, ReadOnlySpan<WordEvidence> evidence, int[] nameOf, List<Name> names)
    {
        HashSet<ulong> surnames = [];
        foreach (Name name in names)
        {
            // Surnames stand first in East Asia.
            if (name.Type != NameType.Person || name.End - name.First < 2) continue;
            if (document.Form(name.First).Length > 1) surnames.Add(Key(document, name.First));
            if (document.Form(name.End - 1).Length > 1) surnames.Add(Key(document, name.End - 1));
        }

        for (int i = 0; i < names.Count; i++)
        {
            Name name = names[i];
            bool isDoubtful = name.End - name.First == 1 && (name.Type is NameType.Organization or NameType.Miscellaneous);
            if (isDoubtful && surnames.Contains(Key(document, name.First)) && !IsListed(evidence[name.First])) names[i] = name with { Type = NameType.Person };
        }

        for (int token = 0; token < nameOf.Length; token++)
            if (nameOf[token] == 0 && (evidence[token] & (WordEvidence.Capital | WordEvidence.UsuallyLower)) == WordEvidence.Capital && surnames.Contains(Key(document, token)) && !IsListed(evidence[token]))
                names.Add(new Name(token, token + 1, NameType.Person));
    }

    /// <summary>One past the last word of the listed phrase that begins at a word.</summary>
    static int PhraseEnd(ReadOnlySpan<WordEvidence> evidence, int first, int limit)
    {
        ulong classes = (ulong)evidence[first] & LexiconMask;
        int end = first + 1;
        while (end < limit && ((ulong)evidence[end] >> NameFeatures.LexiconBits & classes) != 0) end++;
        return end;
    }

    static LexiconClasses Begins(WordEvidence word) => (LexiconClasses)((ulong)word & LexiconMask);

    static bool IsListed(WordEvidence word) => (Begins(word) & (LexiconClasses.Country | LexiconClasses.LargeCity | LexiconClasses.Demonym)) != 0;

    static ulong Key(Document document, int token) => PhraseTable.Extend(PhraseTable.Empty, document.Form(token));
}
