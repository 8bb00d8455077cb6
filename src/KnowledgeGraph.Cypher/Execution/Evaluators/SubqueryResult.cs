using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>What has come of a subquery so far.</summary>
sealed class SubqueryResult(List<Value> rows)
{
    internal List<Value> Rows => rows;

    internal long Count { get; set; }
}
