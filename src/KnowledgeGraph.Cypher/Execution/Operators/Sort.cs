using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Keeps all rows and pushes them in order; equal ones in the order of their coming.</summary>
sealed class Sort(SortKey[] keys, int[] kept, int state) : StatefulOperator<SortState>(state)
{
    internal override string Details => string.Join(", ", keys.Select(k => k.Descending ? $"{k.Value} DESC" : $"{k.Value}"));

    protected override SortState Create(Frame frame) => new(new RowBuffer(kept));

    internal override bool Push(Frame frame)
    {
        SortState sort = State(frame);
        sort.Keys.Add(SortState.KeyOf(frame, keys));
        frame.Charge(keys.Length * 16 + 40);
        sort.Rows.Add(frame);
        return true;
    }

    internal override void Finish(Frame frame)
    {
        SortState sort = State(frame);
        int[] order = new int[sort.Rows.Count];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) =>
        {
            frame.Tick();
            int difference = SortState.Compare(keys, sort.Keys[a], sort.Keys[b]);
            return difference != 0 ? difference : a.CompareTo(b);
        });
        foreach (int row in order)
        {
            sort.Rows.Load(frame, row);
            if (!Emit(frame)) break;
        }

        sort.Rows.Clear(frame);
        frame.Release(sort.Keys.Count * (keys.Length * 16 + 40L));
    }
}
