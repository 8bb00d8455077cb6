namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Waits for all rows before it passes the first, so that what follows cannot disturb what came before.</summary>
sealed class Eager(int[] kept, int state) : StatefulOperator<RowBuffer>(state)
{
    protected override RowBuffer Create(Frame frame) => new(kept);

    internal override bool Push(Frame frame)
    {
        State(frame).Add(frame);
        return true;
    }

    internal override void Finish(Frame frame)
    {
        RowBuffer rows = State(frame);
        for (int row = 0; row < rows.Count; row++)
        {
            rows.Load(frame, row);
            if (!Emit(frame)) break;
        }

        rows.Clear(frame);
    }
}
