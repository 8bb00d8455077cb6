using System.ComponentModel.DataAnnotations;

namespace KnowledgeGraph.Hosting;

/// <summary>Settings of the loader, bound from the section <c>KnowledgeGraph</c> of the configuration and checked at start.</summary>
public sealed class KnowledgeGraphOptions : IValidatableObject
{
    public const string Section = "KnowledgeGraph";

    /// <summary>A file for the embedded graph, <c>memory:</c>, a <c>neo4j://</c> or <c>bolt://</c> address, or <c>neo4j</c> for NEO4J_URI.</summary>
    [Required]
    public string Store { get; set; } = "kg.db";

    /// <summary>How many articles are read at a time; 0 for one a processor.</summary>
    [Range(0, 256)]
    public int Parallelism { get; set; }

    /// <summary>
    /// <c>network</c> for the rules with a small network that judges what they find and finds what they do not, <c>rules</c> for the rules alone, or
    /// <c>llm</c> for a language model whose every quote is checked.
    /// </summary>
    [RegularExpression("network|rules|llm", ErrorMessage = "Extractor is 'network', 'rules' or 'llm'.")]
    public string Extractor { get; set; } = "network";

    /// <summary>Where <c>llm</c> finds an OpenAI-compatible service.</summary>
    public Uri? ModelEndpoint { get; set; }

    /// <summary>Which model of it.</summary>
    public string? Model { get; set; }

    /// <summary>The service's key; not needed by a local one.</summary>
    public string? ModelKey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Extractor == "llm" && (ModelEndpoint is null || string.IsNullOrWhiteSpace(Model)))
            yield return new ValidationResult("The extractor 'llm' needs ModelEndpoint and Model.", [nameof(ModelEndpoint), nameof(Model)]);
    }
}
