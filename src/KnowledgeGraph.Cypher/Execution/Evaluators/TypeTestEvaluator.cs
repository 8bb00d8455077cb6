using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Functions;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary><c>value IS :: TYPE</c>.</summary>
sealed class TypeTestEvaluator(Evaluator subject, string type, bool negated) : Evaluator
{
    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [subject];

    internal override Value Evaluate(Frame frame) => Value.Of(TypeNames.Is(subject.Evaluate(frame), type) == !negated);

    public override string ToString() => $"{subject} IS {(negated ? "NOT " : "")}:: {type}";
}
