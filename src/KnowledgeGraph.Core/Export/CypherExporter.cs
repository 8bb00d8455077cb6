using System.Buffers;
using System.Text;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// A Cypher script for any openCypher database: a uniqueness constraint for each first label, then MERGE statements in batches.
/// Running it twice is running it once.
/// </summary>
/// <param name="keys">The property that is part of a relationship's identity, by type.</param>
sealed class CypherExporter(IReadOnlyDictionary<string, string> keys) : GraphExporter
{
    const int BatchSize = 500;

    static readonly SearchValues<char> NameCharacters = SearchValues.Create("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public override IReadOnlyList<string> Files { get; } = ["graph.cypher"];

    public override async Task WriteAsync(IGraphStore store, Func<string, Stream> open, CancellationToken cancellation = default)
    {
        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        await foreach (NodeRecord node in store.NodesAsync(cancellation)) labels[node.Id] = FirstLabel(node);

        await using StreamWriter output = Text(open(Files[0]));
        foreach (string label in labels.Values.Where(label => label.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            output.Write($"CREATE CONSTRAINT IF NOT EXISTS FOR (n{label}) REQUIRE n.id IS UNIQUE;\n");

        CypherBatch batch = new(output, BatchSize);
        await foreach (NodeRecord node in store.NodesAsync(cancellation))
        {
            string others = string.Concat(node.Labels.Skip(1).Select(label => ":" + Name(label)));
            string statement = $"MERGE (n{FirstLabel(node)} {{id: row.id}}) SET n = row{(others.Length > 0 ? " SET n" + others : "")}";
            batch.Add(statement, row =>
            {
                row.Append("{id: ");
                Append(row, node.Id);
                foreach ((string name, object value) in node.Properties) Append(row.Append(", ").Append(Name(name)).Append(": "), value);
                row.Append('}');
            });
        }

        await foreach (RelationshipRecord relationship in store.RelationshipsAsync(cancellation))
        {
            RelationshipKey identity = relationship.Identity;
            string key = keys.TryGetValue(identity.Type, out string? property) && identity.Key.Length > 0
                ? $" {{{Name(property)}: row.properties.{Name(property)}}}" : "";
            string statement =
                $"MATCH (a{labels[identity.StartId]} {{id: row.start}}), (b{labels[identity.EndId]} {{id: row.end}}) " +
                $"MERGE (a)-[r:{Name(identity.Type)}{key}]->(b) SET r = row.properties";
            batch.Add(statement, row =>
            {
                Append(row.Append("{start: "), identity.StartId);
                Append(row.Append(", end: "), identity.EndId);
                row.Append(", properties: {");
                string separator = "";
                foreach ((string name, object value) in relationship.Properties)
                {
                    Append(row.Append(separator).Append(Name(name)).Append(": "), value);
                    separator = ", ";
                }

                row.Append("}}");
            });
        }

        batch.Flush();
    }

    static string FirstLabel(NodeRecord node) => node.Labels.Count > 0 ? ":" + Name(node.Labels[0]) : "";

    static string Name(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && !name.AsSpan().ContainsAnyExcept(NameCharacters) ? name
        : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    static void Append(StringBuilder row, object value)
    {
        switch (value)
        {
            case string text:
                Quote(row, text);
                break;
            case DateOnly:
                row.Append("date('").Append(PropertyText.Of(value)).Append("')");
                break;
            case string[] list:
                row.Append('[');
                for (int i = 0; i < list.Length; i++) Quote(i == 0 ? row : row.Append(", "), list[i]);
                row.Append(']');
                break;
            case double number when !double.IsFinite(number):
                row.Append(double.IsNaN(number) ? "0.0 / 0.0" : number > 0 ? "1.0 / 0.0" : "-1.0 / 0.0");
                break;
            default:
                row.Append(PropertyText.Of(value));
                break;
        }
    }

    static void Quote(StringBuilder row, string text)
    {
        row.Append('\'');
        foreach (char c in text)
            _ = c switch
            {
                '\\' => row.Append("\\\\"),
                '\'' => row.Append("\\'"),
                '\n' => row.Append("\\n"),
                '\r' => row.Append("\\r"),
                '\t' => row.Append("\\t"),
                _ => row.Append(c),
            };
        row.Append('\'');
    }
}
