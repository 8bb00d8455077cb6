namespace KnowledgeGraph.EndToEnd.Support;

/// <summary>How a run of <c>kg</c> ended.</summary>
sealed record KgResult(int ExitCode, string Out, string Error);
