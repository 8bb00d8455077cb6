using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Offices;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// "DEPUTY SECRETARY FOR TRADE ANA B. DUARTE" over what she does: an office, a name and nothing else, in capitals, in which a recognizer cannot
/// tell where a name begins.
/// </summary>
static class HeadingNames
{
    /// <summary>No such heading has more tokens.</summary>
    const int Longest = 20;

    /// <summary>Puts the person at the end of each heading in place of what the recognizer has there.</summary>
    /// <param name="names">In order without overlap; stays so.</param>
    public static void Correct(Document document, List<Name> names, IReadOnlyList<OfficeTitle> titles)
    {
        foreach (OfficeTitle title in titles)
        {
            int index = document.Sentences.IndexOf(title.First);
            if (title.First != document.Sentences.Sentences[index].First) continue;
            int end = End(document, index);
            if (end - title.First > Longest || end - title.End < 2 || !IsInCapitals(document, title.First, end)) continue;
            if (Begin(document, names, title.End, end) is not { } first) continue;
            names.RemoveAll(name => name.First < end && name.End > first);
            names.Insert(Ordered.IndexAtLeast(names, first, static name => name.First), new Name(first, end, NameType.Person));
        }
    }

    /// <summary>Where the block ends, in which an initial may have ended a sentence.</summary>
    static int End(Document document, int sentence)
    {
        Sentence[] sentences = document.Sentences.Sentences;
        int last = sentence;
        while (last + 1 < sentences.Length && sentences[last + 1].Block == sentences[sentence].Block) last++;
        return sentences[last].End;
    }

    /// <summary>Where the name begins: at the word before an initial, or else at the last but one, where somebody has its surname in the text; null for none.</summary>
    static int? Begin(Document document, List<Name> names, int from, int end)
    {
        for (int token = from + 1; token < end - 1; token++)
            if (document.Form(token) is [_, '.']) return token - 1;
        ulong surname = NameKey.Of(document.Form(end - 1));
        return names.Exists(name => name.Type == NameType.Person && name.First >= end && NameKey.Of(document.Form(name.End - 1)) == surname) ? end - 2 : null;
    }

    static bool IsInCapitals(Document document, int from, int end)
    {
        for (int token = from; token < end; token++)
            foreach (char c in document.Form(token))
                if (!char.IsUpper(c) && c is not ('.' or ',' or '-' or '&' or '\'' or '’')) return false;
        return document.Form(end - 1) is not "." and not ",";
    }
}
