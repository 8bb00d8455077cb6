using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// A JSON object a line: <c>{"node":ID,"labels":[…],"properties":{…}}</c> for every node, then
/// <c>{"relationship":TYPE,"start":ID,"end":ID,"properties":{…}}</c> for every relationship. Dates are strings.
/// </summary>
sealed class JsonLinesExporter : GraphExporter
{
    // The lines are no part of a web page: letters of every script stay readable.
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public override IReadOnlyList<string> Files { get; } = ["graph.jsonl"];

    public override async Task WriteAsync(IGraphStore store, Func<string, Stream> open, CancellationToken cancellation = default)
    {
        await using Stream output = new BufferedStream(open(Files[0]), 1 << 16);
        ArrayBufferWriter<byte> line = new();
        await using Utf8JsonWriter json = new(line, Options);
        await foreach (NodeRecord node in store.NodesAsync(cancellation))
        {
            json.WriteStartObject();
            json.WriteString("node", node.Id);
            json.WriteStartArray("labels");
            foreach (string label in node.Labels) json.WriteStringValue(label);
            json.WriteEndArray();
            End(json, node.Properties, line, output);
        }

        await foreach (RelationshipRecord relationship in store.RelationshipsAsync(cancellation))
        {
            json.WriteStartObject();
            json.WriteString("relationship", relationship.Identity.Type);
            json.WriteString("start", relationship.Identity.StartId);
            json.WriteString("end", relationship.Identity.EndId);
            End(json, relationship.Properties, line, output);
        }
    }

    static void End(Utf8JsonWriter json, Properties properties, ArrayBufferWriter<byte> line, Stream output)
    {
        json.WriteStartObject("properties");
        foreach ((string name, object value) in properties)
        {
            json.WritePropertyName(name);
            PropertyText.WriteJson(json, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.Write(line.WrittenSpan);
        output.WriteByte((byte)'\n');
        line.ResetWrittenCount();
        json.Reset();
    }
}
