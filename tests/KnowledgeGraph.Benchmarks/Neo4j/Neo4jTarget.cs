namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>A server to measure on.</summary>
sealed record Neo4jTarget(string Uri, string Password);
