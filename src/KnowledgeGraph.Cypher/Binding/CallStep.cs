using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>CALL of a procedure.</summary>
sealed record CallStep(Procedure Procedure, IReadOnlyList<Evaluator> Arguments, IReadOnlyList<(int Field, int Slot)> Yield, Evaluator? Where, bool Optional) : Step
{
    internal override bool Writes => Procedure.Writes;
}
