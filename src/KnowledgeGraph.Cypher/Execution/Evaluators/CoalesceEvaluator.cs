using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>The first value that is not null. What stands behind it is not looked at, and so cannot fail.</summary>
sealed class CoalesceEvaluator(Evaluator[] arguments) : Evaluator
{
    internal override StaticType Type => StaticType.Any;

    internal override IEnumerable<Evaluator> Parts => arguments;

    internal override Value Evaluate(Frame frame)
    {
        foreach (Evaluator argument in arguments)
            if (argument.Evaluate(frame) is { IsNull: false } value) return value;
        return Value.Null;
    }

    public override string ToString() => $"coalesce({string.Join(", ", (object[])arguments)})";
}
