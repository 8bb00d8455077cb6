using System.Text.Json.Serialization;

namespace KnowledgeGraph.Hosting.LanguageModels;

/// <summary>Reads the answer without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GuideAnswer))]
sealed partial class GuideAnswerJson : JsonSerializerContext;
