using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>CREATE.</summary>
sealed record CreateStep(IReadOnlyList<CreateAction> Actions, IReadOnlyList<Assignment> Paths) : Step
{
    internal override bool Writes => true;
}
