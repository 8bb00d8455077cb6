using System.Xml;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Export;

/// <summary>GEXF 1.3 (https://gexf.net), Gephi's own format: the name is the caption, the relationship's type the edge's label, lists are JSON arrays.</summary>
sealed class GexfExporter : GraphExporter
{
    const string Namespace = "http://gexf.net/1.3";

    public override IReadOnlyList<string> Files { get; } = ["graph.gexf"];

    public override async Task WriteAsync(IGraphStore store, Func<string, Stream> open, CancellationToken cancellation = default)
    {
        (Columns nodes, Columns relationships) = await Columns.OfAsync(store, cancellation);
        using XmlWriter xml = XmlText.Open(open(Files[0]));
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("defaultedgetype", "directed");
        Dictionary<string, string> nodeIds = Attributes(xml, "node", nodes, "labels");
        Dictionary<string, string> edgeIds = Attributes(xml, "edge", relationships, null);

        xml.WriteStartElement("nodes", Namespace);
        await foreach (NodeRecord node in store.NodesAsync(cancellation))
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", XmlText.Clean(node.Id));
            xml.WriteAttributeString("label", XmlText.Clean(node.Properties.Text("name") ?? node.Id));
            Values(xml, node.Properties, nodeIds, string.Join(':', node.Labels));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", Namespace);
        long number = 0;
        await foreach (RelationshipRecord relationship in store.RelationshipsAsync(cancellation))
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", XmlConvert.ToString(number++));
            xml.WriteAttributeString("source", XmlText.Clean(relationship.Identity.StartId));
            xml.WriteAttributeString("target", XmlText.Clean(relationship.Identity.EndId));
            xml.WriteAttributeString("kind", XmlText.Clean(relationship.Identity.Type));
            xml.WriteAttributeString("label", XmlText.Clean(relationship.Identity.Type));
            Values(xml, relationship.Properties, edgeIds, null);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static Dictionary<string, string> Attributes(XmlWriter xml, string element, Columns columns, string? first)
    {
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", element);
        if (first is not null) Attribute(xml, "labels", first, ColumnType.Text);
        foreach ((string name, ColumnType type) in columns.All)
        {
            ids[name] = "p" + XmlConvert.ToString(ids.Count);
            Attribute(xml, ids[name], name, type);
        }

        xml.WriteEndElement();
        return ids;
    }

    static void Attribute(XmlWriter xml, string id, string title, ColumnType type)
    {
        xml.WriteStartElement("attribute", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("title", XmlText.Clean(title));
        xml.WriteAttributeString("type", type switch
        {
            ColumnType.Integer => "long",
            ColumnType.Float => "double",
            ColumnType.Truth => "boolean",
            ColumnType.Date => "date",
            _ => "string",
        });
        xml.WriteEndElement();
    }

    static void Values(XmlWriter xml, Properties properties, Dictionary<string, string> ids, string? labels)
    {
        if (properties.Count == 0 && labels is null) return;
        xml.WriteStartElement("attvalues", Namespace);
        if (labels is not null) Value(xml, "labels", labels);
        foreach ((string name, object value) in properties) Value(xml, ids[name], PropertyText.Of(value));
        xml.WriteEndElement();
    }

    static void Value(XmlWriter xml, string id, string value)
    {
        xml.WriteStartElement("attvalue", Namespace);
        xml.WriteAttributeString("for", id);
        xml.WriteAttributeString("value", XmlText.Clean(value));
        xml.WriteEndElement();
    }
}
