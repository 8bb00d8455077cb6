using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>A value that the query itself tells.</summary>
sealed class Constant(Value value, StaticType type) : Evaluator
{
    internal Value Value => value;

    internal override StaticType Type => type;

    internal override Value Evaluate(Frame frame) => value;

    public override string ToString() => value.ToString();
}
