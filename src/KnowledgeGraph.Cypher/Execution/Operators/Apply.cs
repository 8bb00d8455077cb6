namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>CALL {…}: for each row the rows of the inner pipeline, or just the row where that returns nothing.</summary>
sealed class Apply(bool returns, int state) : NestedOperator
{
    internal override void Begin(Frame frame) => frame.States[state] = new NestedState();

    internal override bool Push(Frame frame)
    {
        Pipeline.Run(frame);
        if (!returns) return Emit(frame);
        return !((NestedState)frame.States[state]!).Stopped;
    }

    internal override bool Receive(Frame frame)
    {
        if (!returns || Emit(frame)) return true;
        ((NestedState)frame.States[state]!).Stopped = true;
        return false;
    }
}
