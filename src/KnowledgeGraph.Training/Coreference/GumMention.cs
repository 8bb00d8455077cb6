namespace KnowledgeGraph.Training.Coreference;

/// <summary>An entity mention of GUM: tokens <c>[First, End)</c> of the document.</summary>
/// <param name="Group">Mentions with the same number refer to the same thing.</param>
/// <param name="Type">person, organization, place, abstract, …</param>
/// <param name="Head">The head word's token.</param>
/// <param name="Link">How it is tied to its antecedent: ana (pronoun), coref, appos, cata, pred, disc, sgl …</param>
/// <param name="Identity">Title of the Wikipedia article of a named entity, or empty.</param>
public sealed record GumMention(int Group, string Type, int First, int End, int Head, string Link, string Identity);
