using System.Buffers;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>The patterns of <c>member-lists.tsv</c>, tried in its order.</summary>
public sealed partial class MemberListPatterns
{
    /// <summary>A name is <c>C7</c> for a country, <c>O7</c> for an organization, with its number; a list begins with a country.</summary>
    const string List = @"(?<list>(?:the )?C\d+(?: (?:, and|, as well as|; and|,|;|and|as well as|along with|&) (?:the )?[CO]\d+){2,})(?! , [CO]\d)";

    const string Two = @"(?<list>(?:both )?(?:the )?C\d+ (?:and|as well as) (?:the )?C\d+)(?! , C\d)";

    const string Organization = @"(?:the )?O(?<body>\d+)";

    const string One = @"(?<list>(?:the )?C\d+)";

    const string Last = "(?<last>alliance|bloc|group|grouping|organization|organisation|union|forum|community|league|association|pact|coalition|club|cartel)";

    const string Word = @"(?!candidate|observer|partner|associate|applicant|aspirant|former|dialogue|founding|founder|original|potential|acceding)\S+";

    const string Has =
        "(?:includes|comprises|groups|unites|counts|has|links|encompasses|represents|consists of|is made up of|is composed of|is comprised of|brings together|comprising|grouping|uniting|made up of|composed of|consisting of|comprised of)";

    const string Mark = @"(?:,|:|-|--|–|—|\(|are|include|included|including|includes|comprise|namely|notably|such as|like|among them)";

    const string Summit = "(?<summit>)";

    readonly List<MemberListPattern> _patterns = [];

    /// <exception cref="DataFileException">The table is wrong, with its line.</exception>
    public MemberListPatterns(string file, TextReader reader)
    {
        foreach (TsvRow row in TsvFile.Read(file, reader).Rows)
        {
            string words = row["pattern"].Replace("NOUNS", $"(?:{row["nouns"]})", StringComparison.Ordinal).Replace("LIST", List, StringComparison.Ordinal)
                .Replace("TWO", Two, StringComparison.Ordinal).Replace("ORG", Organization, StringComparison.Ordinal).Replace("WORD", Word, StringComparison.Ordinal).Replace("ONE", One, StringComparison.Ordinal).Replace("LAST", Last, StringComparison.Ordinal).Replace("HAS", Has, StringComparison.Ordinal).Replace("MARK", Mark, StringComparison.Ordinal).Replace("SUMMIT", Summit, StringComparison.Ordinal);
            Regex whole = new($"(?<= )(?<! non-?| not | no | former ){words}(?= )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
            _patterns.Add(new MemberListPattern(row["status"], whole, SearchValues.Create([.. row["pattern"].Contains("NOUNS", StringComparison.Ordinal) ? Plain(row["nouns"]) : [""]], StringComparison.Ordinal), Names(row["pattern"])));
        }
    }

    public IReadOnlyList<MemberListPattern> Patterns => _patterns;

    /// <summary>The plain words that the alternatives of an expression begin with: "member " of "member (?:states|countries)".</summary>
    static IEnumerable<string> Plain(string nouns) => Group().Replace(nouns, "(").Split('|').Select(noun => noun.Split('(')[0]);

    /// <summary>How many names a pattern has at least; of "(?:LAST|ORG)" none.</summary>
    static int Names(string pattern) =>
        (pattern.Contains("LIST", StringComparison.Ordinal) ? 3 : pattern.Contains("TWO", StringComparison.Ordinal) ? 2 : 1) + (pattern.Contains("ORG", StringComparison.Ordinal) && !pattern.Contains("|ORG", StringComparison.Ordinal) ? 1 : 0);

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Group();
}
