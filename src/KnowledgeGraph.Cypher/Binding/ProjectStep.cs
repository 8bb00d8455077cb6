using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>WITH and RETURN.</summary>
/// <param name="Keys">What is computed from each row: with aggregates, what rows are grouped by.</param>
/// <param name="Aggregates">Null where rows are not grouped.</param>
/// <param name="Items">What is computed from each group.</param>
/// <param name="Kept">Slots that must survive sorting beyond those that later steps see.</param>
sealed record ProjectStep(
    IReadOnlyList<Assignment> Keys, IReadOnlyList<AggregateCall>? Aggregates, IReadOnlyList<Assignment> Items, bool Distinct,
    IReadOnlyList<SortKey> OrderBy, Evaluator? Skip, Evaluator? Limit, Evaluator? Where, int[] Kept) : Step;
