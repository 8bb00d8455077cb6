using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// The files of <c>neo4j-admin database import full</c> (Neo4j operations manual, "Import"): nodes, relationships, and the options
/// it needs, for <c>neo4j-admin database import full @import.args neo4j</c> run in the same folder.
/// </summary>
sealed class Neo4jAdminExporter : GraphExporter
{
    // A control character that no name or quote holds: a list needs no escape.
    const char ListSeparator = '\u001F';

    public override IReadOnlyList<string> Files { get; } = ["nodes.csv", "relationships.csv", "import.args"];

    public override async Task WriteAsync(IGraphStore store, Func<string, Stream> open, CancellationToken cancellation = default)
    {
        (Columns nodes, Columns relationships) = await Columns.OfAsync(store, cancellation);
        await using (StreamWriter output = Text(open(Files[0])))
        {
            CsvRow row = new(output);
            row.Cell("id:ID");
            row.Cell(":LABEL");
            Header(row, nodes);
            await foreach (NodeRecord node in store.NodesAsync(cancellation))
            {
                row.Cell(node.Id);
                row.Cell(string.Join(ListSeparator, node.Labels));
                Cells(row, node.Properties, nodes);
            }
        }

        await using (StreamWriter output = Text(open(Files[1])))
        {
            CsvRow row = new(output);
            row.Cell(":START_ID");
            row.Cell(":END_ID");
            row.Cell(":TYPE");
            Header(row, relationships);
            await foreach (RelationshipRecord relationship in store.RelationshipsAsync(cancellation))
            {
                row.Cell(relationship.Identity.StartId);
                row.Cell(relationship.Identity.EndId);
                row.Cell(relationship.Identity.Type);
                Cells(row, relationship.Properties, relationships);
            }
        }

        await using StreamWriter options = Text(open(Files[2]));
        await options.WriteAsync("--nodes=nodes.csv\n--relationships=relationships.csv\n--array-delimiter=U+001F\n--multiline-fields=true\n");
    }

    static void Header(CsvRow row, Columns columns)
    {
        foreach ((string name, ColumnType type) in columns.All) row.Cell(name + ":" + TypeName(type));
        row.End();
    }

    static void Cells(CsvRow row, Properties properties, Columns columns)
    {
        foreach ((string name, ColumnType type) in columns.All)
            row.Cell(properties[name] switch
            {
                null => null,
                string[] list when type == ColumnType.List => list.Length == 0 ? null : string.Join(ListSeparator, list),
                { } value => PropertyText.Of(value),
            });
        row.End();
    }

    static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Integer => "long",
        ColumnType.Float => "double",
        ColumnType.Truth => "boolean",
        ColumnType.Date => "date",
        ColumnType.List => "string[]",
        _ => "string",
    };
}
