using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>SET and REMOVE.</summary>
sealed record SetStep(IReadOnlyList<SetAction> Actions) : Step
{
    internal override bool Writes => true;
}
