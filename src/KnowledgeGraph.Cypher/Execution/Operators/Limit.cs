namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Passes the first rows and then wants no more.</summary>
sealed class Limit(Evaluator count, int state) : StatefulOperator<Counter>(state)
{
    internal override string Details => $"{count}";

    protected override Counter Create(Frame frame) => new(RowCount.Of(count, frame, "LIMIT"));

    internal override bool Push(Frame frame)
    {
        Counter counter = State(frame);
        if (counter.Left == 0) return false;
        counter.Left--;
        return Emit(frame) && counter.Left > 0;
    }
}
