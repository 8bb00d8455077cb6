using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>A map literal; of two entries with one key the later one counts.</summary>
sealed class MapEvaluator(string[] keys, Evaluator[] values) : Evaluator
{
    internal IReadOnlyList<string> Keys => keys;

    internal IReadOnlyList<Evaluator> Values => values;

    internal override StaticType Type => Types.Map;

    internal override IEnumerable<Evaluator> Parts => values;

    internal override Value Evaluate(Frame frame)
    {
        Value[] entries = new Value[values.Length];
        for (int i = 0; i < entries.Length; i++) entries[i] = values[i].Evaluate(frame);
        return Value.Of(MapValue.Of(keys, entries));
    }

    public override string ToString() => $"{{{string.Join(", ", keys.Zip(values, (k, v) => $"{k}: {v}"))}}}";
}
