using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Functions;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary><c>text IS NFC NORMALIZED</c>: null for what is no text.</summary>
sealed class NormalizationTestEvaluator(Evaluator subject, string form, bool negated) : Evaluator
{
    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [subject];

    internal override Value Evaluate(Frame frame)
    {
        Value value = subject.Evaluate(frame);
        return value.IsString ? Value.Of((TextFunctions.InForm(value.AsString, form) == value.AsString) != negated) : Value.Null;
    }

    public override string ToString() => $"{subject} IS {(negated ? "NOT " : "")}{form} NORMALIZED";
}
