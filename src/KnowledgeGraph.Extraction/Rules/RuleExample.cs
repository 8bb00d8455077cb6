namespace KnowledgeGraph.Extraction.Rules;

/// <summary>A text that the rule must read, and what must come out.</summary>
/// <param name="Text">One or more sentences.</param>
/// <param name="Finds">What is found, a line each: "meeting held: Ana Duarte + Piet de Vries".</param>
/// <param name="Line">Its line in the rule file, from 1.</param>
public sealed record RuleExample(string Text, IReadOnlyList<string> Finds, int Line);
