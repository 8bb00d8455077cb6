using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>The canonical JSON of stored claims: the same claim gives the same bytes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredClaim))]
sealed partial class StoredClaimJson : JsonSerializerContext
{
    public static string Write(StoredClaim claim) => JsonSerializer.Serialize(claim, Canonical.Context.StoredClaim);

    /// <exception cref="InvalidDataException">No stored claim.</exception>
    public static StoredClaim Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Canonical.Context.StoredClaim) ?? throw new InvalidDataException("a claim's record is empty");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("a claim's record is damaged: " + e.Message, e);
        }
    }

    /// <summary>A class of its own, so that it is made after the generated defaults.</summary>
    static class Canonical
    {
        public static readonly StoredClaimJson Context =
            new(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
