using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>STARTS WITH, ENDS WITH, CONTAINS: null for what is no text.</summary>
sealed class TextPredicate(BinaryOperator op, Evaluator text, Evaluator part) : Evaluator
{
    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [text, part];

    internal override Value Evaluate(Frame frame)
    {
        Value a = text.Evaluate(frame), b = part.Evaluate(frame);
        if (!a.IsString || !b.IsString) return Value.Null;
        return Value.Of(op switch
        {
            BinaryOperator.StartsWith => a.AsString.StartsWith(b.AsString, StringComparison.Ordinal),
            BinaryOperator.EndsWith => a.AsString.EndsWith(b.AsString, StringComparison.Ordinal),
            _ => a.AsString.Contains(b.AsString, StringComparison.Ordinal),
        });
    }

    public override string ToString() =>
        $"{text} {op switch { BinaryOperator.StartsWith => "STARTS WITH", BinaryOperator.EndsWith => "ENDS WITH", _ => "CONTAINS" }} {part}";
}
