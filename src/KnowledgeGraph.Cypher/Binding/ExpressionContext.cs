namespace KnowledgeGraph.Cypher.Binding;

/// <summary>Where an expression stands: what it can see and what it may be.</summary>
/// <param name="Scope">The variables it sees.</param>
sealed record ExpressionContext(Scope Scope)
{
    /// <summary>Where aggregating functions go; null where there may be none.</summary>
    internal List<AggregateCall>? Aggregates { get; init; }

    /// <summary>What the arguments of aggregating functions see.</summary>
    internal Scope? InputScope { get; init; }

    /// <summary>Texts of expressions whose value a column has already.</summary>
    internal IReadOnlyDictionary<string, Symbol>? Known { get; init; }

    /// <summary>Variables that the rows are grouped by in part; null where any variable of the input is.</summary>
    internal IReadOnlySet<string>? Grouping { get; init; }

    /// <summary>Whether a pattern may stand for the question if it is there.</summary>
    internal bool IsPredicate { get; init; }

    internal bool InAggregate { get; init; }

    internal ExpressionContext Plain => this with { IsPredicate = false };

    /// <summary>Inside of a comprehension: no aggregating functions, one more variable.</summary>
    internal ExpressionContext Inside(params ReadOnlySpan<Symbol> locals)
    {
        Scope scope = Scope.Copy();
        foreach (Symbol local in locals) scope.Add(local);
        return this with { Scope = scope, Aggregates = null };
    }
}
