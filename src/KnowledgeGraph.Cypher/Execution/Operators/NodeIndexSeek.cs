using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Nodes with a label by the value of an indexed property, or by several values.</summary>
sealed class NodeIndexSeek(string name, int slot, GraphName label, GraphName key, Evaluator value, bool isList) : Operator
{
    internal override string Details => $"{name}:{label.Text}({key.Text}) {(isList ? "IN" : "=")} {value}";

    internal override bool Push(Frame frame)
    {
        Value wanted = value.Evaluate(frame);
        if (!isList) return Seek(frame, wanted);
        if (!wanted.IsList) return true;
        HashSet<Value> seen = [];
        foreach (Value element in wanted.AsList.ToArray())
            if (seen.Add(element) && !Seek(frame, element)) return false;
        return true;
    }

    bool Seek(Frame frame, in Value wanted)
    {
        if (wanted.IsNull || wanted.IsFloat && double.IsNaN(wanted.AsFloat)) return true;
        int index = frame.Graph.FindIndex(frame.Ids[label.Index], frame.Ids[key.Index]);
        if (index < 0) return Scan(frame, wanted);
        Span<int> batch = stackalloc int[32];
        int cursor = 0;
        for (int count; (count = frame.Graph.Seek(index, wanted, ref cursor, batch)) > 0;)
        {
            foreach (int node in batch[..count])
            {
                frame.Tick();
                frame.Slots[slot] = Value.Node(node);
                if (!Emit(frame)) return false;
            }

            if (count < batch.Length) break;
        }

        return true;
    }

    /// <summary>The index may have gone since the plan was made.</summary>
    bool Scan(Frame frame, in Value wanted)
    {
        Span<int> batch = stackalloc int[256];
        int cursor = 0, labelId = frame.Ids[label.Index];
        for (int count; labelId >= 0 && (count = frame.Graph.ScanNodes(labelId, ref cursor, batch)) > 0;)
        {
            foreach (int node in batch[..count])
            {
                frame.Tick();
                if (!Logic.Equal(frame.Graph.NodeProperty(node, frame.Ids[key.Index]), wanted).IsTrue) continue;
                frame.Slots[slot] = Value.Node(node);
                if (!Emit(frame)) return false;
            }
        }

        return true;
    }
}
