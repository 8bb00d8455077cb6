using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Graph.Querying;

namespace KnowledgeGraph.Cli.Output;

/// <summary>A cell of a query's answer as a person reads it: nodes as <c>(:Person {name: …})</c>, lists and maps as Cypher writes them.</summary>
static class CellText
{
    public static string Of(object? value) => value is string text ? text : Nested(value);

    static string Nested(object? value)
    {
        switch (value)
        {
            case null: return "null";
            case string text: return "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
            case bool flag: return flag ? "true" : "false";
            case long number: return number.ToString(CultureInfo.InvariantCulture);
            case double number: return Float(number);
            case GraphNode node: return "(" + Labels(node.Labels) + Map(node.Properties) + ")";
            case GraphRelationship relationship: return "[:" + relationship.Type + Map(relationship.Properties) + "]";
            case GraphPath path: return Path(path);
            case IReadOnlyDictionary<string, object?> map: return "{" + Pairs(map) + "}";
            case System.Collections.IEnumerable list: return "[" + string.Join(", ", list.Cast<object?>().Select(Nested)) + "]";
            default: return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }
    }

    public static string Float(double number) =>
        double.IsFinite(number) && number == Math.Floor(number) && Math.Abs(number) < 1e15
            ? number.ToString("0.0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    static string Labels(IReadOnlyList<string> labels) => string.Concat(labels.Select(l => ":" + l));

    static string Map(IReadOnlyDictionary<string, object?> properties) => properties.Count == 0 ? "" : " {" + Pairs(properties) + "}";

    static string Pairs(IReadOnlyDictionary<string, object?> map) => string.Join(", ", map.Select(p => p.Key + ": " + Nested(p.Value)));

    static string Path(GraphPath path)
    {
        StringBuilder text = new(Nested(path.Nodes[0]));
        for (int i = 0; i < path.Relationships.Count; i++)
        {
            GraphRelationship step = path.Relationships[i];
            bool forward = step.StartElementId == path.Nodes[i].ElementId;
            text.Append(forward ? "-" : "<-").Append(Nested(step)).Append(forward ? "->" : "-").Append(Nested(path.Nodes[i + 1]));
        }

        return text.ToString();
    }
}
