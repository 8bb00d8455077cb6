using System.Text.Json;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Embedded.Files;

/// <summary>The definition of an index as JSON.</summary>
static class DefinitionText
{
    public static string Write(IndexDefinition definition) => JsonSerializer.Serialize(new Form(
        definition.Kind.ToString(), definition.OnRelationships, [.. definition.Labels], [.. definition.Properties], definition.Constraint.ToString()));

    /// <exception cref="FormatException">It is none.</exception>
    public static IndexDefinition Read(string name, string text)
    {
        try
        {
            Form form = JsonSerializer.Deserialize<Form>(text) ?? throw new FormatException($"the index '{name}' has no definition");
            return new IndexDefinition(
                name, Enum.Parse<IndexKind>(form.Kind), form.OnRelationships, form.Labels, form.Properties, Enum.Parse<ConstraintKind>(form.Constraint));
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new FormatException($"the definition of the index '{name}' cannot be read", e);
        }
    }

    sealed record Form(string Kind, bool OnRelationships, string[] Labels, string[] Properties, string Constraint);
}
