namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Hands the rows of an inner pipeline to the operator around it.</summary>
sealed class NestedEnd(NestedOperator owner) : Operator
{
    internal override bool Push(Frame frame) => owner.Receive(frame);
}
