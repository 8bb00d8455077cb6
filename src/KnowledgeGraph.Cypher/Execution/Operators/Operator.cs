namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>
/// A step of a plan. Rows are pushed: an operator writes its slots of the one row and pushes on, so that a row costs no allocation.
/// </summary>
abstract class Operator
{
    internal Operator Next { get; set; } = null!;

    /// <summary>A number among the operators of the plan: where its rows are counted.</summary>
    internal int Number { get; set; }

    /// <summary>Rows that the planner expects it to push.</summary>
    internal double EstimatedRows { get; set; }

    /// <summary>As EXPLAIN prints it.</summary>
    internal virtual string Name => GetType().Name;

    /// <summary>What it works on, for EXPLAIN.</summary>
    internal virtual string Details => "";

    /// <summary>Pipelines inside of it.</summary>
    internal virtual IEnumerable<Pipeline> Inner => [];

    /// <summary>Before the first row of a run of its pipeline.</summary>
    internal virtual void Begin(Frame frame)
    {
    }

    /// <summary>Takes a row.</summary>
    /// <returns>False when no more rows are wanted.</returns>
    internal abstract bool Push(Frame frame);

    /// <summary>After the last row: pushes what was kept back.</summary>
    internal virtual void Finish(Frame frame)
    {
    }

    /// <summary>Pushes the row to the next operator.</summary>
    protected bool Emit(Frame frame)
    {
        if (frame.Profile is { } profile) profile[Number]++;
        return Next.Push(frame);
    }
}
