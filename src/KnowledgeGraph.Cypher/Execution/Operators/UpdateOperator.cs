namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>
/// An operator that writes: it waits for all rows, writes for each of them, and only then passes them on, so that no clause sees
/// half of another's work.
/// </summary>
abstract class UpdateOperator(int[] kept, int state) : StatefulOperator<RowBuffer>(state)
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
        WriteAll(frame, rows);
        EmitAll(frame, rows);
        rows.Clear(frame);
    }

    protected virtual void WriteAll(Frame frame, RowBuffer rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            frame.Tick();
            rows.Load(frame, row);
            Write(frame);
            rows.Save(frame, row);
        }
    }

    protected virtual void Write(Frame frame)
    {
    }

    protected void EmitAll(Frame frame, RowBuffer rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            rows.Load(frame, row);
            if (!Emit(frame)) return;
        }
    }
}
