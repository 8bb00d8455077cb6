namespace KnowledgeGraph.Evaluation.Language;

/// <summary>Characters <c>[Start, End)</c> that mean the things, and whether the link is to be found.</summary>
sealed record MarkedPhrase(int Start, int End, string[] Things, bool IsAnaphor);
