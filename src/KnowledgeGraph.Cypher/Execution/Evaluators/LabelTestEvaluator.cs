using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>Whether a node's labels, or a relationship's type, satisfy a label expression.</summary>
sealed class LabelTestEvaluator(Evaluator subject, LabelMatcher matcher) : Evaluator
{
    internal Evaluator Subject => subject;

    internal LabelMatcher Matcher => matcher;

    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [subject];

    internal override Value Evaluate(Frame frame)
    {
        Value value = subject.Evaluate(frame);
        if (value.IsNull) return value;
        if (value.IsNode)
        {
            Entities.CheckNode(frame, value.AsId);
            return Value.Of(matcher.MatchesNode(frame, value.AsId));
        }

        if (!value.IsRelationship) throw CypherException.Type(Fault.InvalidArgumentType, $"Expected a node or relationship, got the {Describe.Kind(value)} {value}");
        return Value.Of(matcher.MatchesType(frame, frame.Graph.EndsOf(value.AsId).Type));
    }

    public override string ToString() => $"{subject}:{matcher}";
}
