using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>What MATCH looks for: nodes, what connects them, what must hold, and the paths to name.</summary>
sealed class BoundPattern
{
    internal List<PatternNode> Nodes { get; } = [];

    internal List<PatternRelationship> Relationships { get; } = [];

    internal List<Evaluator> Predicates { get; } = [];

    internal List<Assignment> Paths { get; } = [];
}
