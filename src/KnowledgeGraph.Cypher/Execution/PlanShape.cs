namespace KnowledgeGraph.Cypher.Execution;

/// <summary>What a run of a plan needs room for.</summary>
sealed record PlanShape(int Slots, int States, GraphName[] Names, bool Deletes, Pipeline[] Subqueries);
