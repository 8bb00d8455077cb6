using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>FOREACH.</summary>
sealed record ForeachStep(Evaluator List, int Slot, IReadOnlyList<Step> Updates) : Step
{
    internal override bool Writes => true;
}
