namespace KnowledgeGraph.Extraction.Offices;

/// <summary>One person follows another in an office: "A replaces B", "B was succeeded by A".</summary>
/// <param name="Successor">The name of who follows.</param>
/// <param name="Predecessor">The name of who leaves.</param>
/// <param name="Verb">The token that says so.</param>
/// <param name="Ahead">It has not come about: "will replace".</param>
readonly record struct Handover(int Successor, int Predecessor, int Verb, bool Ahead);
