namespace KnowledgeGraph.Core.Claims;

/// <summary>A politically relevant person whom the article names, with or without an office (gold guide, "people").</summary>
public sealed record PersonMention(string PersonId, OfficeClaim? Office);
