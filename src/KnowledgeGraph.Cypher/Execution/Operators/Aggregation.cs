using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
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

        for (int i = 0; i < calls.Length; i++)
        {
            Evaluator? argument = calls[i].Argument;
            Value value = argument is null ? Value.True : argument.Evaluate(frame);
            if (!value.IsNull) accumulators[i].Add(frame, value);
        }

        return true;
    }

    Accumulator[] GroupOf(Frame frame, AggregationState groups)
    {
        if (groups.BySingle is { } single)
        {
            Value key = keys.Length == 1 ? keys[0].Value.Evaluate(frame) : frame.Slots[passedOn[0]];
            if (single.TryGetValue(key, out Accumulator[]? known)) return known;
            return single[key] = New(frame);
        }

        Value[] row = Width == 0 ? [] : new Value[Width];
        for (int i = 0; i < keys.Length; i++) row[i] = keys[i].Value.Evaluate(frame);
        for (int i = 0; i < passedOn.Length; i++) row[keys.Length + i] = frame.Slots[passedOn[i]];
        if (groups.ByRow!.TryGetValue(row, out Accumulator[]? group)) return group;
        return groups.ByRow[row] = New(frame);
    }

    Accumulator[] New(Frame frame)
    {
        frame.Charge(64 + Width * 16 + calls.Length * 48);
        Accumulator[] accumulators = new Accumulator[calls.Length];
        for (int i = 0; i < accumulators.Length; i++)
        {
            AggregateCall call = calls[i];
            Accumulator accumulator = call.Aggregate.Create(call.Parameter is null ? Value.Null : call.Parameter.Evaluate(frame));
            accumulators[i] = !call.Distinct ? accumulator
                : call.Aggregate.Name == "count" && call.Argument!.Type.Kinds == Types.Node ? new DistinctNodesAccumulator() : new DistinctAccumulator(accumulator);
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

        if (Width == 0 && groups.ByRow!.Count == 0) groups.ByRow[[]] = New(frame);
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
