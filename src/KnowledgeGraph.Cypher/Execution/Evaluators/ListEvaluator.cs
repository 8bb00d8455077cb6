using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

sealed class ListEvaluator(Evaluator[] items) : Evaluator
{
    internal override StaticType Type => new(Types.List, items.Aggregate(Types.None, (all, item) => all | item.Type.Kinds));

    internal override IEnumerable<Evaluator> Parts => items;

    internal override Value Evaluate(Frame frame)
    {
        Value[] values = new Value[items.Length];
        for (int i = 0; i < values.Length; i++) values[i] = items[i].Evaluate(frame);
        return Value.Of(values);
    }

    public override string ToString() => $"[{string.Join(", ", (object[])items)}]";
}
