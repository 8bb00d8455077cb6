namespace KnowledgeGraph.Core.Ontology;

/// <summary>A property that nodes or relationships of a type may have.</summary>
/// <param name="Name">As in the graph.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="IsRequired">Every one of the type has it.</param>
/// <param name="Values">The only values allowed; empty when any is.</param>
public sealed record PropertyType(string Name, PropertyKind Kind, bool IsRequired, IReadOnlyList<string> Values)
{
    /// <summary>What is wrong with a value, or null.</summary>
    public string? Fault(object value)
    {
        bool fits = Kind switch
        {
            PropertyKind.String => value is string,
            PropertyKind.Strings => value is string[],
            PropertyKind.Integer => value is long,
            PropertyKind.Float => value is double,
            PropertyKind.Boolean => value is bool,
            _ => value is DateOnly,
        };
        if (!fits) return $"'{Name}' is a {Kind}, not a {value.GetType().Name}";
        return Values.Count > 0 && value is string text && !Values.Contains(text) ? $"'{Name}' cannot be '{text}'" : null;
    }
}
