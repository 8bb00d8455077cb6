using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The first rows in order, kept in a heap, so that no more than those are ever held.</summary>
sealed class Top(SortKey[] keys, int[] kept, Evaluator limit, Evaluator? skip, int state) : StatefulOperator<TopState>(state)
{
    internal override string Details => $"{string.Join(", ", keys.Select(k => k.Descending ? $"{k.Value} DESC" : $"{k.Value}"))} LIMIT {limit}";

    protected override TopState Create(Frame frame)
    {
        long size = RowCount.Of(limit, frame, "LIMIT") + (skip is null ? 0 : RowCount.Of(skip, frame, "SKIP"));
        return new TopState(keys, size);
    }

    internal override bool Push(Frame frame)
    {
        TopState top = State(frame);
        if (top.Size <= 0) return false;
        if (top.Rows.Count >= top.Size && !top.Beats(frame)) return true;
        Value[] row = new Value[kept.Length];
        for (int i = 0; i < row.Length; i++) row[i] = frame.Slots[kept[i]];
        frame.Charge(row.Length * 16 + keys.Length * 16 + 80);
        top.Add(SortState.KeyOf(frame, keys), row);
        if (top.Rows.Count > top.Size)
        {
            top.Rows.Dequeue();
            frame.Release(row.Length * 16 + keys.Length * 16 + 80);
        }

        return true;
    }

    internal override void Finish(Frame frame)
    {
        TopState top = State(frame);
        Value[][] rows = new Value[top.Rows.Count][];
        for (int i = rows.Length - 1; i >= 0; i--) rows[i] = top.Rows.Dequeue().Row;
        foreach (Value[] row in rows)
        {
            for (int i = 0; i < row.Length; i++) frame.Slots[kept[i]] = row[i];
            if (!Emit(frame)) return;
        }
    }
}
