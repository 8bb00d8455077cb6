namespace KnowledgeGraph.Evaluation.Language;

/// <summary>A line of the table: what was measured, the least that is asked, the aim, and the figure.</summary>
public sealed record MeasureRow(string Measure, string AtLeast, string Aim, string Value);
