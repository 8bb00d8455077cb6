namespace KnowledgeGraph.Core.Text;

/// <summary>
/// What a gazetteer knows of a linked entity that helps to tell whom "she" or "the Turkish leader" means. The linker's side hands the
/// coreference annotator a look-up by entity id.
/// </summary>
/// <param name="Gender">Of a person.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code: the country itself, or the one a person or an organization belongs to; null when unknown.</param>
/// <param name="Offices">Offices a person holds or held, in lower case: "president", "foreign minister".</param>
public sealed record EntityFacts(Gender Gender, string? Country, IReadOnlyList<string> Offices);
