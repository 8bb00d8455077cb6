using System.Xml;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// GraphML (http://graphml.graphdrawing.org/specification.html), as Gephi, yEd, NetworkX and igraph read it. The data keys
/// <c>labels</c> (joined by <c>:</c>) and <c>type</c> hold what the format has no place for; lists are JSON arrays.
/// </summary>
sealed class GraphMlExporter : GraphExporter
{
    const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public override IReadOnlyList<string> Files { get; } = ["graph.graphml"];

    public override async Task WriteAsync(IGraphStore store, Func<string, Stream> open, CancellationToken cancellation = default)
    {
        (Columns nodes, Columns relationships) = await Columns.OfAsync(store, cancellation);
        using XmlWriter xml = XmlText.Open(open(Files[0]));
        xml.WriteStartElement("graphml", Namespace);
        Key(xml, "labels", "node", "labels", ColumnType.Text);
        foreach ((string name, ColumnType type) in nodes.All) Key(xml, "n." + name, "node", name, type);
        Key(xml, "type", "edge", "type", ColumnType.Text);
        foreach ((string name, ColumnType type) in relationships.All) Key(xml, "e." + name, "edge", name, type);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "directed");
        await foreach (NodeRecord node in store.NodesAsync(cancellation))
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", XmlText.Clean(node.Id));
            Data(xml, "labels", string.Join(':', node.Labels));
            foreach ((string name, object value) in node.Properties) Data(xml, "n." + name, PropertyText.Of(value));
            xml.WriteEndElement();
        }

        long number = 0;
        await foreach (RelationshipRecord relationship in store.RelationshipsAsync(cancellation))
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", XmlConvert.ToString(number++));
            xml.WriteAttributeString("source", XmlText.Clean(relationship.Identity.StartId));
            xml.WriteAttributeString("target", XmlText.Clean(relationship.Identity.EndId));
            Data(xml, "type", relationship.Identity.Type);
            foreach ((string name, object value) in relationship.Properties) Data(xml, "e." + name, PropertyText.Of(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Key(XmlWriter xml, string id, string element, string name, ColumnType type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", XmlText.Clean(id));
        xml.WriteAttributeString("for", element);
        xml.WriteAttributeString("attr.name", XmlText.Clean(name));
        xml.WriteAttributeString("attr.type", type switch
        {
            ColumnType.Integer => "long",
            ColumnType.Float => "double",
            ColumnType.Truth => "boolean",
            _ => "string",
        });
        xml.WriteEndElement();
    }

    static void Data(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", XmlText.Clean(key));
        xml.WriteString(XmlText.Clean(value));
        xml.WriteEndElement();
    }
}
