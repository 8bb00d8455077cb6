namespace KnowledgeGraph.Core.Claims;

/// <summary>Two actors that may be one: an inference that is marked and never a merge.</summary>
/// <param name="ActorId">The actor of the article.</param>
/// <param name="OtherId">Who it may be.</param>
/// <param name="OtherName">His name.</param>
/// <param name="Reason">Why, in a few words: "holds the office on 2022-09-15".</param>
/// <param name="Score">0 to 1.</param>
public sealed record PossibleIdentity(string ActorId, string OtherId, string OtherName, string Reason, double Score);
