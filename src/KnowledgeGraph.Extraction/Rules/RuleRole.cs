namespace KnowledgeGraph.Extraction.Rules;

/// <summary>A slot of a rule and the path to what fills it; without a filler for a slot that is not optional the rule does not match.</summary>
public sealed record RuleRole(string Name, DependencyPath Path, bool Optional);
