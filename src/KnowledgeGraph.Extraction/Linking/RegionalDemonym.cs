using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>Demonyms that stand for no country: "South American" is a continent's, and "former Soviet republics" are the states that came after.</summary>
static class RegionalDemonym
{
    static readonly HashSet<string> Parts = new(StringComparer.Ordinal) { "South", "North", "Central", "Latin", "West", "East", "Northern", "Southern", "Western", "Eastern", "Pan", "Inter" };

    static readonly HashSet<string> Successors = new(StringComparer.Ordinal) { "republic", "state", "country", "nation", "bloc", "satellite", "space", "territory" };

    public static bool Is(Document document, Name name)
    {
        if (name.Type is not (NameType.Demonym or NameType.Miscellaneous) || name.First == 0) return false;
        int before = name.First - 1;
        if (document.Form(before) is "-" && before > 0) before--;
        ReadOnlySpan<char> form = document.Form(before);
        foreach (string part in Parts)
            if (form.SequenceEqual(part)) return true;
        if (form is not ("former" or "ex" or "Former" or "post" or "once")) return false;
        for (int next = name.End; next < Math.Min(name.End + 2, document.Tokens.Count); next++)
        {
            string noun = document.Form(next).ToString().ToLowerInvariant();
            if (Successors.Contains(noun) || noun.EndsWith('s') && Successors.Contains(noun[..^1]) || noun.EndsWith("ies", StringComparison.Ordinal) && Successors.Contains(noun[..^3] + "y")) return true;
        }

        return false;
    }
}
