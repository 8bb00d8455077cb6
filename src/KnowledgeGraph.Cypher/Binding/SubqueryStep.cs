using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>CALL of a query in braces.</summary>
sealed record SubqueryStep(BoundQuery Query, bool Optional) : Step
{
    internal override bool Writes => Query.Writes;
}
