using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>Patterns that give one status of membership, in the organization that they name or in a given one.</summary>
sealed record MembershipRule(
    string Name, string Status, string? OrganizationId, IReadOnlyList<TokenPattern> Patterns, IReadOnlyList<RuleExample> Examples, IReadOnlyList<string> Counterexamples);
