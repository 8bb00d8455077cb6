using System.Collections.ObjectModel;
using System.Reflection;

namespace Neo4j.Driver;

/// <summary>A query's text and its parameters.</summary>
public class Query
{
    static readonly IDictionary<string, object?> _none = ReadOnlyDictionary<string, object?>.Empty;

    public Query(string text) : this(text, null as IDictionary<string, object?>)
    {
    }

    /// <param name="parameters">A dictionary, or an object whose public properties are the parameters.</param>
    public Query(string text, object? parameters) : this(text, ToDictionary(parameters))
    {
    }

    public Query(string text, IDictionary<string, object?>? parameters)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Parameters = parameters ?? _none;
    }

    public string Text { get; }

    public IDictionary<string, object?> Parameters { get; }

    /// <summary>The text only: parameters may be nobody else's business.</summary>
    public override string ToString() => Parameters.Count == 0 ? Text : $"{Text} with {Parameters.Count} parameters";

    internal static IDictionary<string, object?>? ToDictionary(object? parameters) => parameters switch
    {
        null => null,
        IDictionary<string, object?> dictionary => dictionary,
        _ => parameters.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .ToDictionary(property => property.Name, property => property.GetValue(parameters), StringComparer.Ordinal),
    };
}
