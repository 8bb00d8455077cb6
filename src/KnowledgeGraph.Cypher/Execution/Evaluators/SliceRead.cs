using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

sealed class SliceRead(Evaluator subject, Evaluator? from, Evaluator? to) : Evaluator
{
    internal override StaticType Type => subject.Type;

    internal override IEnumerable<Evaluator> Parts => new[] { subject, from, to }.OfType<Evaluator>();

    internal override Value Evaluate(Frame frame)
    {
        Value list = subject.Evaluate(frame);
        Value first = from is null ? Value.Of(0) : from.Evaluate(frame);
        Value end = to is null ? Value.Of(long.MaxValue) : to.Evaluate(frame);
        if (list.IsNull || first.IsNull || end.IsNull) return Value.Null;
        if (!list.IsList) throw CypherException.Type(Fault.InvalidArgumentType, $"Only a list can be sliced, not the {Describe.Kind(list)} {list}");
        if (!first.IsInteger || !end.IsInteger) throw CypherException.Type(Fault.InvalidArgumentType, "A list is sliced by integers");
        int length = list.AsList.Length;
        long start = Math.Clamp(first.AsInteger < 0 ? first.AsInteger + length : first.AsInteger, 0, length);
        long stop = Math.Clamp(end.AsInteger < 0 ? end.AsInteger + length : end.AsInteger, start, length);
        return Value.Of(list.AsList[(int)start..(int)stop].ToArray());
    }

    public override string ToString() => $"{subject}[{from}..{to}]";
}
