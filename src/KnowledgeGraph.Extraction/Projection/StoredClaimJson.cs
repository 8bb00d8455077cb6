using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>The canonical JSON of stored claims: the same claim gives the same bytes. Written out, since a serializer takes longer to start than a load of one article may.</summary>
static class StoredClaimJson
{
    static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(StoredClaim claim)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Relaxed)) StoredClaimWriter.Write(json, claim);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="InvalidDataException">No stored claim.</exception>
    public static StoredClaim Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return StoredClaimReader.Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("a claim's record is damaged: " + e.Message, e);
        }
    }
}
