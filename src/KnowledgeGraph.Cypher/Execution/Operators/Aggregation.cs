using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Functions.Aggregation;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>
/// Groups rows and aggregates each group. Where the keys depend on one node only, rows of the same node in a row are known to be of
/// the same group without looking at the keys again.
/// </summary>
sealed class Aggregation(Assignment[] keys, int[] passedOn, AggregateCall[] calls, int determinant, int state) : StatefulOperator<AggregationState>(state)
{
    internal override string Details => string.Join(", ", keys.Select(k => k.Value.ToString()).Concat(calls.Select(c => c.ToString())));

    int Width => keys.Length + passedOn.Length;

    protected override AggregationState Create(Frame frame) => new(Width, [.. calls.Select(Column)]);

    AggregateColumn Column(AggregateCall call)
    {
        if (call.Aggregate.Name == "count" && !call.Distinct) return new CountColumn();
        if (call.Aggregate.Name == "count" && call.Argument!.Type.Kinds == Types.Node) return new DistinctNodesColumn(determinant >= 0 ? new NodeStamps() : null);
        return new AccumulatorColumn(frame =>
        {
            Accumulator accumulator = call.Aggregate.Create(call.Parameter is null ? Value.Null : call.Parameter.Evaluate(frame));
            return call.Distinct ? new DistinctAccumulator(accumulator) : accumulator;
        });
    }

    internal override bool Push(Frame frame)
    {
        AggregationState state = State(frame);
        int group = Group(frame, state);
        for (int i = 0; i < calls.Length; i++)
        {
            Evaluator? argument = calls[i].Argument;
            Value value = argument is null ? Value.True : argument.Evaluate(frame);
            if (!value.IsNull) state.Columns[i].Add(frame, group, value);
        }

        return true;
    }

    /// <summary>Whether groups of parts of the rows can be put together.</summary>
    internal bool IsDivisible => calls.All(c => c.Aggregate.IsDivisible);

    /// <summary>The groups of a run so far.</summary>
    internal AggregationState Groups(Frame frame) => State(frame);

    /// <summary>Adds the groups of the rows that come after those so far.</summary>
    internal void Merge(Frame frame, AggregationState later)
    {
        AggregationState state = State(frame);
        for (int c = 0; c < calls.Length; c++) state.Columns[c].Adopt(later.Columns[c]);
        for (int i = 0; i < later.Groups.Count; i++)
        {
            for (int k = 0; k < Width; k++) state.Key[k] = later.Groups.Key(i, k);
            int group = Find(frame, state, later.Groups.Hash(i));
            for (int c = 0; c < calls.Length; c++) state.Columns[c].Merge(frame, group, later.Columns[c], i);
        }
    }

    /// <summary>Whether all it does with the rows of an expansion is to count them or their ends, group by group.</summary>
    internal bool TakesHops(int from, int to) => (determinant == from || Width == 0) && calls.All(c =>
        c.Aggregate.Name == "count" && (c.Argument is null ? !c.Distinct : c.Argument is SlotRead read && read.Slot == to));

    /// <summary>Takes the rows of an expansion at once.</summary>
    internal void PushHops(Frame frame, ReadOnlySpan<Hop> hops, int except)
    {
        if (hops.Length == 0 || except >= 0 && hops.Length == 1 && hops[0].Node == except) return;
        AggregationState state = State(frame);
        int group = Group(frame, state);
        foreach (AggregateColumn column in state.Columns) column.Add(frame, group, hops, except);
    }

    int Group(Frame frame, AggregationState state)
    {
        bool isDetermined = determinant >= 0 && frame.Slots[determinant].IsNode;
        if (isDetermined && state.Last >= 0 && frame.Slots[determinant].AsId == state.LastNode) return state.Last;
        for (int i = 0; i < keys.Length; i++) state.Key[i] = keys[i].Value.Evaluate(frame);
        for (int i = 0; i < passedOn.Length; i++) state.Key[keys.Length + i] = frame.Slots[passedOn[i]];
        int group = Find(frame, state);
        if (isDetermined)
        {
            state.Last = group;
            state.LastNode = frame.Slots[determinant].AsId;
        }

        return group;
    }

    int Find(Frame frame, AggregationState state) => Find(frame, state, GroupTable.Hash(state.Key));

    int Find(Frame frame, AggregationState state, int hash)
    {
        int group = state.Groups.Find(state.Key, hash, out bool isNew);
        if (isNew)
        {
            frame.Charge(16 + Width * 16);
            foreach (AggregateColumn column in state.Columns) column.Open(frame);
        }

        return group;
    }

    internal override void Finish(Frame frame)
    {
        AggregationState state = State(frame);
        if (Width == 0 && state.Groups.Count == 0) Find(frame, state);
        for (int group = 0; group < state.Groups.Count; group++)
        {
            for (int i = 0; i < keys.Length; i++) frame.Slots[keys[i].Slot] = state.Groups.Key(group, i);
            for (int i = 0; i < passedOn.Length; i++) frame.Slots[passedOn[i]] = state.Groups.Key(group, keys.Length + i);
            frame.Tick();
            for (int i = 0; i < calls.Length; i++) frame.Slots[calls[i].Slot] = state.Columns[i].Result(frame, group);
            if (!Emit(frame)) return;
        }
    }
}
