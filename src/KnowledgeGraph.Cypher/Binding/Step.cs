using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A bound clause.</summary>
abstract record Step
{
    /// <summary>Slots of the variables that later steps can see, and those before: what must survive where rows are kept.</summary>
    internal int[] Before { get; init; } = [];

    internal int[] After { get; init; } = [];

    internal virtual bool Writes => false;
}
