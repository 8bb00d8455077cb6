using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Training.Relations;

/// <summary>Do two participant names mean the same actor? Codes exactly, people by surname, organizations by most of their words.</summary>
static partial class NameMatch
{
    static readonly HashSet<string> Stop = ["the", "of", "and", "for", "on", "in", "al", "el", "mr", "mrs", "jr", "sr", "ii", "iii"];

    static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["quad"] = "quadrilateral security dialogue",
        ["un"] = "united nations",
        ["un security council"] = "united nations security council",
        ["eu"] = "european union",
    };

    public static bool Same(string a, string b)
    {
        if (a == b) return true;
        bool codeA = IsCode(a), codeB = IsCode(b);
        Match officeA = Office().Match(a), officeB = Office().Match(b);
        if (officeA.Success || officeB.Success)
        {
            string ofA = officeA.Success ? officeA.Groups[2].Value : a, ofB = officeB.Success ? officeB.Groups[2].Value : b;
            return Same(ofA, ofB) && (officeA.Success && (officeB.Success || codeB) || officeB.Success && codeA);
        }

        if (codeA || codeB) return false;
        string[] wordsA = Words(a), wordsB = Words(b);
        if (wordsA.Length == 0 || wordsB.Length == 0) return false;
        if (wordsA.SequenceEqual(wordsB)) return true;
        if (wordsA.Length == 1 || wordsB.Length == 1)
        {
            (string one, string[] many) = wordsA.Length == 1 ? (wordsA[0], wordsB) : (wordsB[0], wordsA);
            return many.AsSpan(Math.Max(0, many.Length - 2)).Contains(one) || one == string.Concat(many.Select(word => word[0]));
        }

        if (wordsA[^1] == wordsB[^1] && wordsA[0][0] == wordsB[0][0]) return true;
        HashSet<string> setA = [.. wordsA], setB = [.. wordsB];
        int common = setA.Count(setB.Contains);
        return common >= 2 && common / (double)Math.Min(setA.Count, setB.Count) >= 0.67;
    }

    public static bool IsCode(string? name) => name is { Length: 3 } && name.All(c => c is >= 'A' and <= 'Z');

    static string[] Words(string name) => [.. Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Stop.Contains(word))];

    static string Fold(string name)
    {
        StringBuilder folded = new();
        foreach (char c in Decomposition.Of(name))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            char lower = char.ToLowerInvariant(c);
            if (lower is >= 'a' and <= 'z' or >= '0' and <= '9') folded.Append(lower);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        string text = folded.ToString().Trim();
        string bare = text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
        return Aliases.GetValueOrDefault(bare, text);
    }

    [GeneratedRegex(@"^([a-z][a-z\- ]*) of (.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
