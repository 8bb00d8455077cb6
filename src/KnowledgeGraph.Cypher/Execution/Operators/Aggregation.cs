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

    protected override AggregationState Create(Frame frame) => new(Width == 1);

    internal override bool Push(Frame frame)
    {
        Accumulator[] accumulators = Group(frame);
        for (int i = 0; i < calls.Length; i++)
        {
            Evaluator? argument = calls[i].Argument;
            Value value = argument is null ? Value.True : argument.Evaluate(frame);
            if (!value.IsNull) accumulators[i].Add(frame, value);
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
        AggregationState groups = State(frame);
        if (groups.BySingle is { } single)
        {
            foreach ((Value key, Accumulator[] accumulators) in later.BySingle!)
                if (!single.TryAdd(key, accumulators)) Merge(frame, single[key], accumulators);
        }
        else
        {
            foreach ((Value[] row, Accumulator[] accumulators) in later.ByRow!)
                if (!groups.ByRow!.TryAdd(row, accumulators)) Merge(frame, groups.ByRow[row], accumulators);
        }
    }

    static void Merge(Frame frame, Accumulator[] accumulators, Accumulator[] later)
    {
        for (int i = 0; i < accumulators.Length; i++) ((IDivisible)accumulators[i]).Merge(frame, later[i]);
    }

    /// <summary>Whether all it does with the rows of an expansion is to count them or their ends, group by group.</summary>
    internal bool TakesHops(int from, int to) => (determinant == from || Width == 0) && calls.All(c =>
        c.Aggregate.Name == "count" && (c.Argument is null ? !c.Distinct : c.Argument is SlotRead read && read.Slot == to));

    /// <summary>Takes the rows of an expansion at once.</summary>
    internal void PushHops(Frame frame, ReadOnlySpan<Hop> hops, int except)
    {
        if (hops.Length == 0 || except >= 0 && hops.Length == 1 && hops[0].Node == except) return;
        Accumulator[] accumulators = Group(frame);
        foreach (Accumulator accumulator in accumulators) ((IHopAccumulator)accumulator).Add(frame, hops, except);
    }

    Accumulator[] Group(Frame frame)
    {
        AggregationState groups = State(frame);
        Accumulator[] accumulators;
        if (determinant >= 0 && groups.Last is { } last && frame.Slots[determinant].IsNode && frame.Slots[determinant].AsId == groups.LastNode) accumulators = last;
        else
        {
            accumulators = GroupOf(frame, groups);
            if (determinant >= 0 && frame.Slots[determinant].IsNode)
            {
                groups.Last = accumulators;
                groups.LastNode = frame.Slots[determinant].AsId;
            }
        }

        return accumulators;
    }

    Accumulator[] GroupOf(Frame frame, AggregationState groups)
    {
        if (groups.BySingle is { } single)
        {
            Value key = keys.Length == 1 ? keys[0].Value.Evaluate(frame) : frame.Slots[passedOn[0]];
            if (single.TryGetValue(key, out Accumulator[]? known)) return known;
            return single[key] = New(frame, groups);
        }

        Value[] row = Width == 0 ? [] : new Value[Width];
        for (int i = 0; i < keys.Length; i++) row[i] = keys[i].Value.Evaluate(frame);
        for (int i = 0; i < passedOn.Length; i++) row[keys.Length + i] = frame.Slots[passedOn[i]];
        if (groups.ByRow!.TryGetValue(row, out Accumulator[]? group)) return group;
        return groups.ByRow[row] = New(frame, groups);
    }

    Accumulator[] New(Frame frame, AggregationState groups)
    {
        frame.Charge(64 + Width * 16 + calls.Length * 48);
        Accumulator[] accumulators = new Accumulator[calls.Length];
        for (int i = 0; i < accumulators.Length; i++)
        {
            AggregateCall call = calls[i];
            Accumulator accumulator = call.Aggregate.Create(call.Parameter is null ? Value.Null : call.Parameter.Evaluate(frame));
            accumulators[i] = !call.Distinct ? accumulator
                : call.Aggregate.Name == "count" && call.Argument!.Type.Kinds == Types.Node
                    ? new DistinctNodesAccumulator(determinant >= 0 ? groups.StampsOf(i) : null) : new DistinctAccumulator(accumulator);
        }

        return accumulators;
    }

    internal override void Finish(Frame frame)
    {
        AggregationState groups = State(frame);
        if (groups.BySingle is { } single)
        {
            int slot = keys.Length == 1 ? keys[0].Slot : passedOn[0];
            foreach ((Value key, Accumulator[] accumulators) in single)
            {
                frame.Slots[slot] = key;
                if (!Emit(frame, accumulators)) return;
            }

            return;
        }

        if (Width == 0 && groups.ByRow!.Count == 0) groups.ByRow[[]] = New(frame, groups);
        foreach ((Value[] row, Accumulator[] accumulators) in groups.ByRow!)
        {
            for (int i = 0; i < keys.Length; i++) frame.Slots[keys[i].Slot] = row[i];
            for (int i = 0; i < passedOn.Length; i++) frame.Slots[passedOn[i]] = row[keys.Length + i];
            if (!Emit(frame, accumulators)) return;
        }
    }

    bool Emit(Frame frame, Accumulator[] accumulators)
    {
        frame.Tick();
        for (int i = 0; i < calls.Length; i++) frame.Slots[calls[i].Slot] = accumulators[i].Result(frame);
        return Emit(frame);
    }
}
