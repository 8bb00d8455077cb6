using System.Collections;
using KnowledgeGraph.Core.Graph;
using Neo4j.Driver;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Rows of the server as the records of a store.</summary>
static class Records
{
    /// <summary>A row of labels and properties.</summary>
    public static NodeRecord Node(IRecord row)
    {
        var properties = row[1].As<IDictionary<string, object?>>();
        return new NodeRecord(properties["id"].As<string>(), row[0].As<List<string>>(), Of(properties.Where(property => property.Key != "id")));
    }

    /// <summary>A row of start, end and properties.</summary>
    public static RelationshipRecord Relationship(IRecord row, string type, string? key)
    {
        var properties = row[2].As<IDictionary<string, object?>>();
        string told = key is null ? "" : properties.TryGetValue(key, out object? value) ? value.As<string>() : "";
        return new RelationshipRecord(new RelationshipKey(type, row[0].As<string>(), row[1].As<string>(), told), Of(properties));
    }

    static Properties Of(IEnumerable<KeyValuePair<string, object?>> properties) =>
        Properties.Of(properties.Select(property => (property.Key, Value(property.Value))));

    static object? Value(object? value) => value switch
    {
        LocalDate date => date.ToDateOnly(),
        IList list => list.Cast<object?>().Select(item => item.As<string>()).ToArray(),
        _ => value,
    };
}
