using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Trace;

/// <summary>Collects what extraction considers, in the order in which it does. For one document at a time.</summary>
public sealed class ExtractionTrace
{
    readonly List<TraceEntry> _entries = [];

    public IReadOnlyList<TraceEntry> Entries => _entries;

    internal void Accept(string stage, TextSpan span, string subject, string outcome) => _entries.Add(new TraceEntry(stage, span, subject, outcome, true));

    internal void Reject(string stage, TextSpan span, string subject, string reason) => _entries.Add(new TraceEntry(stage, span, subject, reason, false));
}
