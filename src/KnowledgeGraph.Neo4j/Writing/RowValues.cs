using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Properties as the driver takes them.</summary>
static class RowValues
{
    /// <param name="properties">Of a node or relationship.</param>
    /// <param name="size">Roughly, in characters.</param>
    public static Dictionary<string, object?> Of(Properties properties, out int size)
    {
        // One more: a node's id joins them.
        var row = new Dictionary<string, object?>(properties.Count + 1, StringComparer.Ordinal);
        size = 0;
        foreach ((string name, object value) in properties)
        {
            row[name] = value;
            size += name.Length + value switch
            {
                string text => text.Length,
                string[] texts => texts.Sum(text => text.Length + 2),
                _ => 8,
            };
        }

        return row;
    }
}
