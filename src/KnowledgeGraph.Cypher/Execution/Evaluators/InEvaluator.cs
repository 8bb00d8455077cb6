using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

sealed class InEvaluator(Evaluator value, Evaluator list) : Evaluator
{
    internal Evaluator Value => value;

    internal Evaluator List => list;

    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [value, list];

    internal override Value Evaluate(Frame frame)
    {
        Value element = value.Evaluate(frame), values = list.Evaluate(frame);
        if (values.IsNull) return values;
        if (!values.IsList) throw CypherException.Type(Fault.InvalidArgumentType, $"IN expects a list, got the {Describe.Kind(values)} {values}");
        return Logic.In(element, values.AsList);
    }

    public override string ToString() => $"{value} IN {list}";
}
