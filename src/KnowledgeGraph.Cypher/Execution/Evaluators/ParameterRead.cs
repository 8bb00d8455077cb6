using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

sealed class ParameterRead(string name, int index) : Evaluator
{
    internal override Value Evaluate(Frame frame) => frame.Parameters[index];

    public override string ToString() => "$" + name;
}
