namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>The expressions directly inside of an expression; those in patterns and subqueries are not.</summary>
static class SyntaxParts
{
    internal static IEnumerable<Expression> Of(Expression expression) => expression switch
    {
        PropertyAccess e => [e.Subject],
        ElementAccess e => [e.Subject, e.Index],
        Slice e => Present(e.Subject, e.From, e.To),
        Unary e => [e.Operand],
        Binary e => [e.Left, e.Right],
        ComparisonChain e => e.Operands,
        ListLiteral e => e.Items,
        MapLiteral e => e.Entries.Select(i => i.Value),
        FunctionCall e => e.Arguments,
        CaseExpression e => Present(e.Subject, e.Else).Concat(e.Alternatives.SelectMany(a => new[] { a.When, a.Then })),
        ListComprehension e => Present(e.List, e.Where, e.Projection),
        PatternComprehension e => Present(e.Where, e.Projection),
        Quantifier e => [e.List, e.Predicate],
        Reduce e => [e.Start, e.List, e.Step],
        MapProjection e => e.Items.Select(i => i.Value).OfType<Expression>(),
        LabelTest e => [e.Subject],
        TypeTest e => [e.Subject],
        NormalizationTest e => [e.Subject],
        _ => [],
    };

    static IEnumerable<Expression> Present(params Expression?[] parts) => parts.OfType<Expression>();
}
