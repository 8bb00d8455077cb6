namespace KnowledgeGraph.Evaluation.Extraction;

/// <summary>A membership, a stance or an office of a gold or system file.</summary>
sealed record ScoredFact(string From, string To, string Kind, bool IsOptional);
