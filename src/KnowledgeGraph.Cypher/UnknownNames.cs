using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher;

/// <summary>Labels, types and properties that a query names and the graph has never met: most often a slip of the pen.</summary>
static class UnknownNames
{
    internal static IReadOnlyList<Notification> In(IReadOnlyList<GraphName> names, IGraph graph)
    {
        List<Notification> notifications = [];
        foreach (GraphName name in names)
        {
            // A label expression may be about nodes or relationships: it is enough that one of them knows the name.
            bool known = name.Kind == NameKind.Key ? graph.Keys.Find(name.Text) >= 0
                : graph.Labels.Find(name.Text) >= 0 || graph.Types.Find(name.Text) >= 0;
            if (known || name.Kind == NameKind.Type && names.Any(n => n.Kind == NameKind.Label && n.Text == name.Text)) continue;
            (string code, string what) = name.Kind switch
            {
                NameKind.Label => ("UnknownLabelWarning", "label"),
                NameKind.Type => ("UnknownRelationshipTypeWarning", "relationship type"),
                _ => ("UnknownPropertyKeyWarning", "property"),
            };
            notifications.Add(new Notification($"Neo.ClientNotification.Statement.{code}", $"The {what} is not in the graph", $"The {what} `{name.Text}` is nowhere in the graph: perhaps it is misspelt"));
        }

        return notifications;
    }
}
