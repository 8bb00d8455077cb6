using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Export;

/// <summary>The properties that occur, by name, each with its type: text when its values differ in type.</summary>
sealed class Columns
{
    readonly SortedDictionary<string, ColumnType> _types = new(StringComparer.Ordinal);

    public IEnumerable<(string Name, ColumnType Type)> All => _types.Select(column => (column.Key, column.Value));

    public void Add(Properties properties)
    {
        foreach ((string name, object value) in properties)
        {
            ColumnType type = TypeOf(value);
            _types[name] = _types.TryGetValue(name, out ColumnType known) && known != type ? ColumnType.Text : type;
        }
    }

    /// <summary>Reads a store whole for the columns of its nodes and of its relationships.</summary>
    public static async Task<(Columns Nodes, Columns Relationships)> OfAsync(IGraphStore store, CancellationToken cancellation)
    {
        Columns nodes = new(), relationships = new();
        await foreach (NodeRecord node in store.NodesAsync(cancellation)) nodes.Add(node.Properties);
        await foreach (RelationshipRecord relationship in store.RelationshipsAsync(cancellation)) relationships.Add(relationship.Properties);
        return (nodes, relationships);
    }

    static ColumnType TypeOf(object value) => value switch
    {
        long => ColumnType.Integer,
        double => ColumnType.Float,
        bool => ColumnType.Truth,
        DateOnly => ColumnType.Date,
        string[] => ColumnType.List,
        _ => ColumnType.Text,
    };
}
