using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>
/// Nodes whose property equals a value of the row, where no index tells: all nodes (with a label) are read once, and found by the
/// value from then on.
/// </summary>
sealed class NodeHashJoin(string name, int slot, GraphName? label, GraphName key, Evaluator value, int state) : Operator
{
    internal override string Details => $"{name}{(label is null ? "" : ":" + label.Text)}.{key.Text} = {value}";

    internal override void Begin(Frame frame) => frame.States[state] = null;

    internal override bool Push(Frame frame)
    {
        Value wanted = value.Evaluate(frame);
        if (wanted.IsNull || wanted.IsFloat && double.IsNaN(wanted.AsFloat)) return true;
        Dictionary<Value, List<int>> table = (Dictionary<Value, List<int>>)(frame.States[state] ??= Build(frame));
        if (!table.TryGetValue(wanted, out List<int>? nodes)) return true;
        foreach (int node in nodes)
        {
            frame.Tick();
            frame.Slots[slot] = Value.Node(node);
            if (!Emit(frame)) return false;
        }

        return true;
    }

    Dictionary<Value, List<int>> Build(Frame frame)
    {
        Dictionary<Value, List<int>> table = [];
        Span<int> batch = stackalloc int[256];
        int cursor = 0, labelId = label is null ? -1 : frame.Ids[label.Index], keyId = frame.Ids[key.Index];
        while (label is null || labelId >= 0)
        {
            int count = label is null ? frame.Graph.ScanNodes(ref cursor, batch) : frame.Graph.ScanNodes(labelId, ref cursor, batch);
            if (count == 0) break;
            foreach (int node in batch[..count])
            {
                frame.Tick();
                Value property = frame.Graph.NodeProperty(node, keyId);
                if (property.IsNull) continue;
                if (!table.TryGetValue(property, out List<int>? nodes)) table[property] = nodes = [];
                nodes.Add(node);
                frame.Charge(64);
            }
        }

        return table;
    }
}
