namespace KnowledgeGraph.Core.Text;

/// <summary>
/// A phrase of time. <see cref="Value"/> is EDTF level 1 ("2022-09-15", "2022-09", "2022-09-15/2022-09-16"), null when
/// text and publication date do not say which day is meant.
/// </summary>
public sealed record TimeExpression(int First, int End, TimeKind Kind, string? Value, DateBasis Basis);
