using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Offices;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>Names that a recognizer takes for people's and that are none: pieces of a title, "Embassy", "Foreign Ministry", what is named after somebody, groups.</summary>
static class FalsePeople
{
    /// <summary>Drops the pieces of titles, and gives the others their type.</summary>
    public static void Mend(Document document, List<Name> names)
    {
        names.RemoveAll(name => name.Type == NameType.Person && (IsTitle(document, name) || document.Form(name.End - 1) is "Ministry" || name.End - name.First == 1 && (document.Form(name.First) is "H.E." or "H.H." or "H.R.H." or "H.M." || OfficeWords.Shared.Departments.Contains(document.Words(name.First, name.End)))));
        for (int i = 0; i < names.Count; i++)
        {
            if (names[i].Type != NameType.Person || names[i].End >= document.Tokens.Count) continue;
            ReadOnlySpan<char> behind = document.Form(names[i].End);
            // "the Ana Duarte School", "the [Ana Duarte Room]"
            if (OfficeWords.Shared.Namesakes.Contains(behind.ToString()) && (i + 1 == names.Count || names[i + 1].First > names[i].End)) names[i] = names[i] with { End = names[i].End + 1, Type = NameType.Miscellaneous };
            else if (names[i].End - names[i].First > 1 && OfficeWords.Shared.Namesakes.Contains(document.Form(names[i].End - 1).ToString())) names[i] = names[i] with { Type = NameType.Miscellaneous };
            // "Alianza leader A": nobody is called after a person so
            else if (names[i].End - names[i].First == 1 && behind is "leader" or "leaders" or "lawmaker" or "lawmakers") names[i] = names[i] with { Type = NameType.Organization };
        }
    }

    /// <summary>"Economic Advisor", "Co-Chair": nothing but words of a title, of which the last says what one is.</summary>
    static bool IsTitle(Document document, Name name)
    {
        if (!OfficeWords.Shared.TitleEnds.Contains(document.Words(name.End - 1, name.End))) return false;
        for (int token = name.First; token < name.End - 1; token++)
            if (!OfficeWords.Shared.TitleBeginnings.Contains(document.Words(token, token + 1))) return false;
        return true;
    }
}
