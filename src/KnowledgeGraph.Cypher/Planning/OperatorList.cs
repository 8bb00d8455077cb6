using KnowledgeGraph.Cypher.Execution.Operators;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Operators of a pipeline as it grows, and how many rows the last one is expected to push.</summary>
sealed class OperatorList(double rows)
{
    internal List<Operator> Items { get; } = [];

    internal double Rows { get; private set; } = rows;

    /// <summary>Adds an operator that pushes <paramref name="factor"/> rows for each row it gets.</summary>
    internal void Add(Operator op, double factor = 1)
    {
        Rows *= factor;
        op.EstimatedRows = Rows;
        Items.Add(op);
    }

    /// <summary>Adds an operator that pushes so many rows in all.</summary>
    internal void AddTotal(Operator op, double rows)
    {
        Rows = rows;
        op.EstimatedRows = rows;
        Items.Add(op);
    }
}
