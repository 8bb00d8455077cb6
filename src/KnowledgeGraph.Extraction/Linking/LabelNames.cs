using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Offices;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>"FOREIGN MINISTER WEBER: …" at the beginning of a turn: in capitals a recognizer may see nobody.</summary>
static class LabelNames
{
    /// <summary>"VON DER LEYEN", "BIN ZAYED AL NAHYAN".</summary>
    const int MostWords = 5;

    /// <summary>Adds the people behind the offices with which turns begin, where no person is found there.</summary>
    /// <param name="names">In order without overlap; stays so.</param>
    public static void Add(Document document, List<Name> names, IReadOnlyList<OfficeTitle> titles)
    {
        foreach (OfficeTitle title in titles)
        {
            int index = document.Sentences.IndexOf(title.First);
            Sentence[] sentences = document.Sentences.Sentences;
            if (title.First != sentences[index].First || index > 0 && sentences[index - 1].Block == sentences[index].Block) continue;
            if (Colon(document, title, sentences[index].End) is not { } colon || names.Exists(name => name.Type == NameType.Person && name.First < colon && name.End > title.End)) continue;
            names.RemoveAll(name => name.First < colon && name.End > title.First);
            names.Insert(Ordered.IndexAtLeast(names, title.End, static name => name.First), new Name(title.End, colon, NameType.Person));
        }
    }

    /// <summary>The colon behind an office and a name in capitals; null where none is.</summary>
    static int? Colon(Document document, OfficeTitle title, int end)
    {
        for (int token = title.First; token < end && token - title.End <= MostWords; token++)
        {
            if (document.Form(token) is ":") return token > title.End ? token : null;
            foreach (char c in document.Form(token))
                if (char.IsLower(c) || char.IsDigit(c)) return null;
        }

        return null;
    }
}
