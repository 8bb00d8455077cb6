using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Entities;

/// <summary>
/// Where names begin and end by the conventions of Universal NER, where the network misses them: a title is no part of a person and nobody
/// by itself, "Ministry of Trade and Industry" is one body, and what has no letter is no name.
/// </summary>
static class NameBoundaries
{
    /// <param name="names">In order without overlap; stays so.</param>
    public static void Correct(Document document, NameLexicon lexicon, List<Name> names)
    {
        for (int i = names.Count - 1; i >= 0; i--)
        {
            if (names[i].Type == NameType.Person) CutTitles(document, lexicon, names, i);
            else if (names[i].Type == NameType.Organization) Extend(document, lexicon, names, i);
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

    static bool IsOfSubject(Document document, Name name)
    {
        for (int token = name.First; token + 2 < name.End; token++)
            if (document.Form(token) is "Department" or "Ministry" or "Committee" or "Commission" or "Bureau" or "Office" or "Institute" or "School" or "Council" or "Agency"
                && document.Form(token + 1) is "of" or "for" or "on") return true;
        return false;
    }

    static bool HasLetter(Document document, Name name)
    {
        for (int token = name.First; token < name.End; token++)
            foreach (char c in document.Form(token))
                if (char.IsLetter(c)) return true;
        return false;
    }
}
