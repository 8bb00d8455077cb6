using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Entities;

/// <summary>
/// What a look at the whole document adds to names found sentence by sentence: a surname whose full name stands elsewhere is that person,
/// and what a list knows by several words or in capitals is a name even where the network saw none.
/// </summary>
static class NameCompletion
{
    const WordEvidence PhraseClasses = (WordEvidence)(LexiconClasses.Country | LexiconClasses.Demonym | LexiconClasses.Organization | LexiconClasses.Person);

    /// <param name="evidence">As read for the document's words.</param>
    /// <param name="names">Names in order without overlap; stays so.</param>
    public static void Apply(Document document, ReadOnlySpan<WordEvidence> evidence, List<Name> names)
    {
        bool[] isTaken = new bool[document.Tokens.Count];
        foreach (Name name in names) isTaken.AsSpan(name.First, name.End - name.First).Fill(true);
        int known = names.Count;
        foreach (Sentence sentence in document.Sentences.Sentences) AddListed(document, evidence, sentence, isTaken, names);
        HashSet<ulong> surnames = Surnames(document, names);
        for (int i = 0; i < known; i++)
        {
            Name name = names[i];
            bool isDoubtful = name.End - name.First == 1 && (name.Type is NameType.Organization or NameType.Miscellaneous);
            if (isDoubtful && surnames.Contains(Key(document, name.First)) && !IsListed(evidence[name.First])) names[i] = name with { Type = NameType.Person };
        }

        for (int token = 0; token < isTaken.Length; token++)
            if (!isTaken[token] && (evidence[token] & (WordEvidence.Capital | WordEvidence.UsuallyLower)) == WordEvidence.Capital && surnames.Contains(Key(document, token)) && !IsListed(evidence[token]))
                names.Add(new Name(token, token + 1, NameType.Person));
        names.Sort((a, b) => a.First.CompareTo(b.First));
    }

    static void AddListed(Document document, ReadOnlySpan<WordEvidence> evidence, Sentence sentence, bool[] isTaken, List<Name> names)
    {
        for (int first = sentence.First; first < sentence.End; first++)
        {
            WordEvidence word = evidence[first];
            if (isTaken[first] || (word & PhraseClasses) == 0 || (word & WordEvidence.Capital) == 0) continue;
            int end = first + 1;
            while (end < sentence.End && ((ulong)evidence[end] >> 12 & (ulong)word & 0xFFF) != 0 && !isTaken[end]) end++;
            if (end < sentence.End && ((ulong)evidence[end] >> 12 & (ulong)word & 0xFFF) != 0) continue;
            if (Type(word, end - first, document.Form(first).Length) is not { } type) continue;
            names.Add(new Name(first, end, type));
            isTaken.AsSpan(first, end - first).Fill(true);
            first = end - 1;
        }
    }

    static NameType? Type(WordEvidence word, int length, int letters)
    {
        LexiconClasses classes = (LexiconClasses)((ulong)word & 0xFFF);
        bool isSure = length > 1 || (word & (WordEvidence.UsuallyLower | WordEvidence.AllCapitals)) == 0;
        if (classes.HasFlag(LexiconClasses.Person) && length > 1) return NameType.Person;
        if (classes.HasFlag(LexiconClasses.Organization) && (length > 1 || letters > 2 && (word & WordEvidence.Capitals) != 0 && isSure)) return NameType.Organization;
        if (classes.HasFlag(LexiconClasses.Country) && isSure && (classes & (LexiconClasses.GivenName | LexiconClasses.FamilyName)) == 0) return NameType.Place;
        return classes.HasFlag(LexiconClasses.Demonym) && isSure ? NameType.Demonym : null;
    }

    /// <summary>The last words of people's names of several words.</summary>
    static HashSet<ulong> Surnames(Document document, List<Name> names)
    {
        HashSet<ulong> surnames = [];
        foreach (Name name in names)
            if (name.Type == NameType.Person && name.End - name.First > 1 && document.Form(name.End - 1).Length > 2) surnames.Add(Key(document, name.End - 1));
        return surnames;
    }

    static bool IsListed(WordEvidence word) => ((LexiconClasses)((ulong)word & 0xFFF) & (LexiconClasses.Country | LexiconClasses.LargeCity | LexiconClasses.Demonym)) != 0;

    static ulong Key(Document document, int token) => PhraseTable.Extend(PhraseTable.Empty, document.Form(token));
}
