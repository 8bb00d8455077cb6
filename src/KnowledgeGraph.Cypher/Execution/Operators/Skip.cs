namespace KnowledgeGraph.Cypher.Execution.Operators;

sealed class Skip(Evaluator count, int state) : StatefulOperator<Counter>(state)
{
    internal override string Details => $"{count}";

    protected override Counter Create(Frame frame) => new(RowCount.Of(count, frame, "SKIP"));

    internal override bool Push(Frame frame)
    {
        Counter counter = State(frame);
        if (counter.Left == 0) return Emit(frame);
        counter.Left--;
        return true;
    }
}
