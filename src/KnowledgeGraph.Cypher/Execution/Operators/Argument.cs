namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The one row with which a pipeline starts.</summary>
sealed class Argument : Operator
{
    internal override bool Push(Frame frame) => Emit(frame);
}
