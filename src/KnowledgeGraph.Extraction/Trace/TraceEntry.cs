using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Trace;

/// <summary>Something that extraction considered, and what became of it.</summary>
/// <param name="Stage">"rule", "actor", "status", "date", "place", "merge" …</param>
/// <param name="Span">The words it looked at.</param>
/// <param name="Subject">The rule, operator or role.</param>
/// <param name="Outcome">What was decided, in a few words.</param>
/// <param name="Accepted">False for what was considered and rejected.</param>
public sealed record TraceEntry(string Stage, TextSpan Span, string Subject, string Outcome, bool Accepted);
