using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>DELETE.</summary>
sealed record DeleteStep(IReadOnlyList<Evaluator> Targets, bool Detach) : Step
{
    internal override bool Writes => true;
}
