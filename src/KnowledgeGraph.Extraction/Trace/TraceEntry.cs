using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Trace;

/// <summary>Something that extraction considered, and what became of it.</summary>
/// <param name="Stage">"rule", "actor", "status", "date", "place", "merge" …</param>
/// <param name="Span">The words it looked at.</param>
/// <param name="Subject">The rule, operator or role.</param>
/// <param name="Outcome">What was decided, in a few words.</param>
/// <param name="Accepted">False for what was considered and rejected.</param>
public sealed record TraceEntry(string Stage, TextSpan Span, string Subject, string Outcome, bool Accepted)
{
    /// <summary>No more of the words than this is shown, in characters.</summary>
    const int Longest = 90;

    /// <summary>One line for a person: what became of it, at which stage, by which rule, why, and in which words.</summary>
    /// <param name="text">The document's text.</param>
    public string Describe(string text)
    {
        string words = text[Span.Start..Span.End].ReplaceLineEndings(" ");
        if (words.Length > Longest) words = words[..(Longest / 2)].TrimEnd() + " … " + words[^(Longest / 2)..].TrimStart();
        return $"{(Accepted ? "taken" : "rejected"),-8}  {Stage,-6}  {Subject}: {Outcome}  “{words}”, characters {Span.Start}–{Span.End}";
    }
}
