using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>A quantified path pattern: the inner pattern again and again, each time from the node where it last ended.</summary>
sealed class RepeatedExpand(RepeatedPattern pattern, int from, int relationships, int to, bool toKnown, int[] inner, int[] innerRelationships, int[] used, int state) : NestedOperator
{
    internal override string Details => $"{{{pattern.Minimum},{pattern.Maximum}}}";

    internal override void Begin(Frame frame) => frame.States[state] = null;

    internal override bool Push(Frame frame)
    {
        Value start = frame.Slots[from];
        if (!start.IsNode || toKnown && !frame.Slots[to].IsNode) return true;
        return Walk(frame, start.AsId, toKnown ? frame.Slots[to].AsId : -1, []);
    }

    bool Walk(Frame frame, int node, int target, List<Value[]> taken)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        frame.Tick();
        if (taken.Count >= pattern.Minimum && (target < 0 || target == node) && !Arrive(frame, node, taken)) return false;
        if (taken.Count >= (pattern.Maximum ?? int.MaxValue)) return true;
        List<Value[]> found = [];
        frame.States[state] = found;
        frame.Slots[pattern.First.Slot] = Value.Node(node);
        Pipeline.Run(frame);
        int last = Array.IndexOf(inner, pattern.Last.Slot);
        foreach (Value[] match in found)
        {
            if (Repeats(match, taken) || IsUsed(frame, match)) continue;
            taken.Add(match);
            bool goOn = Walk(frame, match[last].AsId, target, taken);
            taken.RemoveAt(taken.Count - 1);
            if (!goOn) return false;
        }

        return true;
    }

    internal override bool Receive(Frame frame)
    {
        Value[] match = new Value[inner.Length];
        for (int i = 0; i < match.Length; i++) match[i] = frame.Slots[inner[i]];
        frame.Charge(match.Length * 16);
        ((List<Value[]>)frame.States[state]!).Add(match);
        return true;
    }

    bool Repeats(Value[] match, List<Value[]> taken)
    {
        foreach (int slot in innerRelationships)
        {
            int at = Array.IndexOf(inner, slot);
            foreach (Value[] earlier in taken)
                foreach (int other in innerRelationships)
                    if (Shares(match[at], earlier[Array.IndexOf(inner, other)])) return true;
        }

        return false;
    }

    bool IsUsed(Frame frame, Value[] match)
    {
        foreach (int slot in innerRelationships)
            foreach (int other in used)
                if (Shares(match[Array.IndexOf(inner, slot)], frame.Slots[other])) return true;
        return false;
    }

    static bool Shares(in Value a, in Value b)
    {
        foreach (ref readonly Value x in Listed(a))
            foreach (ref readonly Value y in Listed(b))
                if (x.AsId == y.AsId) return true;
        return false;
    }

    static ReadOnlySpan<Value> Listed(in Value value) => value.IsList ? value.AsList : value.IsNull ? [] : new Value[] { value };

    bool Arrive(Frame frame, int node, List<Value[]> taken)
    {
        List<Value> all = [];
        foreach (Value[] match in taken)
            foreach (int slot in innerRelationships) all.AddRange(Listed(match[Array.IndexOf(inner, slot)]));
        frame.Slots[relationships] = Value.Of([.. all]);
        foreach ((int innerSlot, int outer) in pattern.Groups)
        {
            int at = Array.IndexOf(inner, innerSlot);
            frame.Slots[outer] = Value.Of([.. taken.Select(match => match[at])]);
        }

        if (!toKnown) frame.Slots[to] = Value.Node(node);
        return Emit(frame);
    }
}
