using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Embedded.Records;

/// <summary>Turns the properties of records into those of the graph, and back.</summary>
static class PropertyMapper
{
    public static Value ToValue(object value) => value switch
    {
        string text => Value.Of(text),
        long number => Value.Of(number),
        double number => Value.Of(number),
        bool truth => Value.Of(truth),
        DateOnly date => Value.Of(Date.From(date)),
        string[] list => Value.Of(Array.ConvertAll(list, item => Value.Of(item))),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no property value.", nameof(value)),
    };

    /// <summary>The value as a record has it. What Cypher alone knows (times, durations, points, lists of numbers) becomes text.</summary>
    public static object FromValue(in Value value)
    {
        if (value.IsString) return value.AsString;
        if (value.IsInteger) return value.AsInteger;
        if (value.IsFloat) return value.AsFloat;
        if (value.IsBoolean) return value.AsBoolean;
        if (value.Kind == ValueKind.Date && value.AsDate.Parts is { Year: >= 1 and <= 9999 } date) return new DateOnly(date.Year, date.Month, date.Day);
        if (!value.IsList) return value.ToString();
        string[] list = new string[value.AsList.Length];
        for (int i = 0; i < list.Length; i++) list[i] = value.AsList[i] is { IsString: true } text ? text.AsString : value.AsList[i].ToString();
        return list;
    }

    public static Properties ToProperties(GraphReader graph, List<Property> properties, int without = -1) =>
        Properties.Of(properties.Where(property => property.Key != without).Select(property => (graph.Keys[property.Key], (object?)FromValue(property.Value))));
}
