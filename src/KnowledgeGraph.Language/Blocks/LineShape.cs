namespace KnowledgeGraph.Language.Blocks;

/// <summary>What can be told of a line by its look.</summary>
static class LineShape
{
    /// <summary>Longer lines are no titles.</summary>
    const int LongestTitle = 220;
    const int MostTitleWords = 32;

    /// <summary>Begins with a bullet, or with a number or letter and a bracket or stop.</summary>
    public static bool IsListItem(ReadOnlySpan<char> line)
    {
        if (line.Length < 2) return false;
        if (line[0] is '\u2022' or '\u25CF' or '\u25AA' or '\u25E6' or '\u2023' or '\u00B7' or '\u25A0' or '\u27A2' or '\u2713' or '\u2588') return true;
        if (line[0] is '-' or '*' or '\u2013' or '+') return line[1] == ' ' && line.Length > 3;
        int p = line[0] == '(' ? 1 : 0, start = p;
        while (p < line.Length && p - start < 4 && char.IsAsciiLetterOrDigit(line[p])) p++;
        if (p == start || p + 1 >= line.Length) return false;
        ReadOnlySpan<char> label = line[start..p];
        bool figure = label.Length <= 2 && label.IndexOfAnyExceptInRange('0', '9') < 0;
        bool letter = label.Length == 1 && char.IsAsciiLetter(label[0]);
        bool roman = label.IndexOfAnyExcept("ivx") < 0 || label.IndexOfAnyExcept("IVX") < 0;
        return line[p] switch
        {
            ')' => (figure || letter || roman) && line[p + 1] == ' ',
            '.' => start == 0 && figure && line[p + 1] == ' ',
            _ => false,
        };
    }

    /// <summary>Short, begins like a sentence, ends like none.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > LongestTitle) return false;
        ReadOnlySpan<char> bare = line.TrimEnd("\"'”’) ");
        if (bare.Length == 0 || bare[^1] is ':' or ';' or ',' || (bare[^1] == '.' && !EndsInAbbreviation(bare))) return false;
        if (bare[^1] is '!' or '?' && (bare.Length > 100 || bare.Length < line.Length)) return false;
        if (bare.IndexOf(". ") is var stop and > 0 && !EndsInAbbreviation(bare[..(stop + 1)]) && stop > 12) return false;
        int words = 1, letters = 0;
        foreach (char c in bare)
        {
            if (c == ' ') words++;
            else if (char.IsLetter(c)) letters++;
        }

        return words <= MostTitleWords && letters * 2 > bare.Length && (char.IsUpper(bare[0]) || char.IsDigit(bare[0]) || !char.IsLetter(bare[0]));
    }

    /// <summary>Nothing but marks: "###", "* * *".</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
            if (char.IsLetterOrDigit(c))
                return false;
        return true;
    }

    /// <summary>"U.S.", "J.": the stop belongs to the word.</summary>
    static bool EndsInAbbreviation(ReadOnlySpan<char> line) => line.Length >= 4 && char.IsUpper(line[^2]) && line[^3] == '.' && char.IsUpper(line[^4]);
}
