using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Core.Graph.Querying;

namespace KnowledgeGraph.Cli.Output;

/// <summary>A cell of a query's answer as JSON: temporal values as ISO 8601 texts, nodes as {elementId, labels, properties}.</summary>
static class CellJson
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case long number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteRawValue(CellText.Float(number)); break;
            case double number: json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case GraphNode node:
                json.WriteStartObject();
                json.WriteString("elementId", node.ElementId);
                json.WritePropertyName("labels");
                Write(json, node.Labels);
                json.WritePropertyName("properties");
                Write(json, node.Properties);
                json.WriteEndObject();
                break;
            case GraphRelationship relationship:
                json.WriteStartObject();
                json.WriteString("elementId", relationship.ElementId);
                json.WriteString("type", relationship.Type);
                json.WriteString("startElementId", relationship.StartElementId);
                json.WriteString("endElementId", relationship.EndElementId);
                json.WritePropertyName("properties");
                Write(json, relationship.Properties);
                json.WriteEndObject();
                break;
            case GraphPath path:
                json.WriteStartObject();
                json.WritePropertyName("nodes");
                Write(json, path.Nodes);
                json.WritePropertyName("relationships");
                Write(json, path.Relationships);
                json.WriteEndObject();
                break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach ((string key, object? item) in map)
                {
                    json.WritePropertyName(key);
                    Write(json, item);
                }

                json.WriteEndObject();
                break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (object? item in list) Write(json, item);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }
}
