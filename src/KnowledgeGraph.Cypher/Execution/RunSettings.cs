namespace KnowledgeGraph.Cypher.Execution;

/// <summary>What surrounds a run.</summary>
sealed record RunSettings(QueryLimits Limits, TimeProvider Clock, Func<int> Seed, ProcedureRegistry Procedures, CancellationToken Cancellation);
