using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A bound clause.</summary>
abstract record Step
{
    /// <summary>Slots of the variables that later steps can see, and those before: what must survive where rows are kept.</summary>
    internal int[] Before { get; init; } = [];

    internal int[] After { get; init; } = [];

    internal virtual bool Writes => false;
}

/// <summary>MATCH.</summary>
sealed record MatchStep(BoundPattern Pattern, bool Optional) : Step;

/// <summary>UNWIND.</summary>
sealed record UnwindStep(Evaluator List, int Slot) : Step;

/// <summary>WITH and RETURN.</summary>
/// <param name="Keys">What is computed from each row: with aggregates, what rows are grouped by.</param>
/// <param name="Aggregates">Null where rows are not grouped.</param>
/// <param name="Items">What is computed from each group.</param>
/// <param name="Kept">Slots that must survive sorting beyond those that later steps see.</param>
sealed record ProjectStep(
    IReadOnlyList<Assignment> Keys, IReadOnlyList<AggregateCall>? Aggregates, IReadOnlyList<Assignment> Items, bool Distinct,
    IReadOnlyList<SortKey> OrderBy, Evaluator? Skip, Evaluator? Limit, Evaluator? Where, int[] Kept) : Step;

/// <summary>CALL of a procedure.</summary>
sealed record CallStep(Procedure Procedure, IReadOnlyList<Evaluator> Arguments, IReadOnlyList<(int Field, int Slot)> Yield, Evaluator? Where) : Step
{
    internal override bool Writes => Procedure.Writes;
}

/// <summary>CALL of a query in braces.</summary>
sealed record SubqueryStep(BoundQuery Query) : Step
{
    internal override bool Writes => Query.Writes;
}

/// <summary>CREATE.</summary>
sealed record CreateStep(IReadOnlyList<CreateAction> Actions, IReadOnlyList<Assignment> Paths) : Step
{
    internal override bool Writes => true;
}

/// <summary>MERGE: what to look for, and what to do when it is not or is there.</summary>
sealed record MergeStep(BoundPattern Pattern, CreateStep Create, IReadOnlyList<Evaluator> NotNull, IReadOnlyList<SetAction> OnCreate, IReadOnlyList<SetAction> OnMatch) : Step
{
    internal override bool Writes => true;
}

/// <summary>SET and REMOVE.</summary>
sealed record SetStep(IReadOnlyList<SetAction> Actions) : Step
{
    internal override bool Writes => true;
}

/// <summary>DELETE.</summary>
sealed record DeleteStep(IReadOnlyList<Evaluator> Targets, bool Detach) : Step
{
    internal override bool Writes => true;
}

/// <summary>FOREACH.</summary>
sealed record ForeachStep(Evaluator List, int Slot, IReadOnlyList<Step> Updates) : Step
{
    internal override bool Writes => true;
}
