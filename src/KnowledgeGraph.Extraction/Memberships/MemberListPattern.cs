using System.Buffers;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>Words that make the states of a list beside them members of an organization.</summary>
/// <param name="Status">What they make of them.</param>
/// <param name="Words">The whole.</param>
/// <param name="Nouns">One of these is always among them.</param>
/// <param name="Names">How many names of countries and organizations are always among them.</param>
public sealed record MemberListPattern(string Status, Regex Words, SearchValues<string> Nouns, int Names)
{
    /// <summary>The matches; what can have none is found out without the expression, for it is slow.</summary>
    /// <param name="words">The words of a sentence.</param>
    /// <param name="names">How many names are among them.</param>
    public IEnumerable<Match> In(string words, int names) => names >= Names && words.AsSpan().ContainsAny(Nouns) ? Words.Matches(words) : [];
}
