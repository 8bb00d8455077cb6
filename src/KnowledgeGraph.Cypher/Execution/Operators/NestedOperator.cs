namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>An operator that runs a pipeline for its rows and hears of what comes out of it.</summary>
abstract class NestedOperator : Operator
{
    Pipeline? _pipeline;

    internal Pipeline Pipeline => _pipeline!;

    internal override IEnumerable<Pipeline> Inner => [Pipeline];

    /// <summary>Sets the pipeline, whose last operator hands over to this one.</summary>
    internal void Contain(IEnumerable<Operator> operators) => _pipeline = new Pipeline([.. operators, new NestedEnd(this)]);

    internal abstract bool Receive(Frame frame);
}
