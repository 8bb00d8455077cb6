using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>MERGE: what to look for, and what to do when it is not or is there.</summary>
sealed record MergeStep(BoundPattern Pattern, CreateStep Create, IReadOnlyList<Evaluator> NotNull, IReadOnlyList<SetAction> OnCreate, IReadOnlyList<SetAction> OnMatch) : Step
{
    internal override bool Writes => true;
}
