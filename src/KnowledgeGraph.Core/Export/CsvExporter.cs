using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// One table for everything: <c>_id, _labels</c> and the nodes' properties, then <c>_start, _end, _type</c> and the relationships'.
/// A row is a node or a relationship; the other's cells stay empty. Labels are joined by <c>:</c>, lists are JSON arrays.
/// </summary>
sealed class CsvExporter : GraphExporter
{
    public override IReadOnlyList<string> Files { get; } = ["graph.csv"];

    public override async Task WriteAsync(IGraphStore store, Func<string, Stream> open, CancellationToken cancellation = default)
    {
        (Columns nodes, Columns relationships) = await Columns.OfAsync(store, cancellation);
        string[] nodeColumns = [.. nodes.All.Select(c => c.Name)], relationshipColumns = [.. relationships.All.Select(c => c.Name)];
        await using StreamWriter output = Text(open(Files[0]));
        CsvRow row = new(output);
        string[] header = ["_id", "_labels", .. nodeColumns, "_start", "_end", "_type", .. relationshipColumns];
        foreach (string name in header) row.Cell(name);
        row.End();
        await foreach (NodeRecord node in store.NodesAsync(cancellation))
        {
            row.Cell(node.Id);
            row.Cell(string.Join(':', node.Labels));
            Cells(row, node.Properties, nodeColumns);
            row.Empty(3 + relationshipColumns.Length);
            row.End();
        }

        await foreach (RelationshipRecord relationship in store.RelationshipsAsync(cancellation))
        {
            row.Empty(2 + nodeColumns.Length);
            row.Cell(relationship.Identity.StartId);
            row.Cell(relationship.Identity.EndId);
            row.Cell(relationship.Identity.Type);
            Cells(row, relationship.Properties, relationshipColumns);
            row.End();
        }
    }

    static void Cells(CsvRow row, Properties properties, string[] columns)
    {
        foreach (string column in columns) row.Cell(properties[column] is { } value ? PropertyText.Of(value) : null);
    }
}
