using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher;

/// <summary>What a query gave.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">A value for each column; nodes and relationships by their ids in the graph.</param>
/// <param name="Counters">What it changed.</param>
/// <param name="Notifications">What its author may want to know.</param>
/// <param name="Plan">How it ran or would run, where EXPLAIN or PROFILE asked for it.</param>
public sealed record QueryResult(
    IReadOnlyList<string> Columns, IReadOnlyList<Value[]> Rows, QueryCounters Counters, IReadOnlyList<Notification> Notifications, PlanDescription? Plan = null);
