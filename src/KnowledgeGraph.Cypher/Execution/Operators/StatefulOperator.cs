namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>An operator that remembers something during a run of its pipeline.</summary>
abstract class StatefulOperator<TState>(int state) : Operator
    where TState : class
{
    internal override void Begin(Frame frame) => frame.States[state] = Create(frame);

    protected abstract TState Create(Frame frame);

    protected TState State(Frame frame) => System.Runtime.CompilerServices.Unsafe.As<TState>(frame.States[state]!);
}
