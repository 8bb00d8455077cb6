using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>The names of types in Cypher, for valueType() and IS ::.</summary>
static class TypeNames
{
    static readonly string[] Order =
    [
        "NULL", "BOOLEAN", "STRING", "INTEGER", "FLOAT", "DATE", "LOCAL TIME", "ZONED TIME", "LOCAL DATETIME", "ZONED DATETIME", "DURATION", "POINT",
        "NODE", "RELATIONSHIP", "MAP", "LIST", "PATH",
    ];

    internal static string Of(in Value value) => value.Kind switch
    {
        ValueKind.Null => "NULL",
        ValueKind.List => ListName(value.AsList),
        ValueKind.DateTime => "ZONED DATETIME NOT NULL",
        ValueKind.LocalDateTime => "LOCAL DATETIME NOT NULL",
        ValueKind.Time => "ZONED TIME NOT NULL",
        ValueKind.LocalTime => "LOCAL TIME NOT NULL",
        ValueKind kind => kind.ToString().ToUpperInvariant() + " NOT NULL",
    };

    /// <summary>The place of a type in a union, as Neo4j's manual orders them.</summary>
    static int Rank(string name) => Array.FindIndex(Order, first => name.StartsWith(first, StringComparison.Ordinal));

    static string ListName(ReadOnlySpan<Value> values)
    {
        HashSet<string> names = [];
        foreach (ref readonly Value value in values) names.Add(Of(value));
        return names.Count == 0 ? "LIST<NOTHING> NOT NULL" : $"LIST<{string.Join(" | ", names.OrderBy(Rank).ThenBy(name => name, StringComparer.Ordinal))}> NOT NULL";
    }

    /// <summary>Whether a value is of the type that a text in capitals names; null when there is no such type.</summary>
    internal static bool? Is(in Value value, string type)
    {
        bool notNull = type.EndsWith(" NOT NULL", StringComparison.Ordinal);
        string name = notNull ? type[..^9] : type;
        if (value.IsNull) return Known(name) ? !notNull : null;
        if (name.StartsWith("LIST<", StringComparison.Ordinal) && name.EndsWith('>'))
        {
            if (!value.IsList) return false;
            string inner = name[5..^1].Trim();
            foreach (ref readonly Value element in value.AsList)
            {
                if (Is(element, inner) is not { } fits) return null;
                if (!fits) return false;
            }

            return true;
        }

        return name switch
        {
            "ANY" or "ANY VALUE" => true,
            "NULL" or "NOTHING" => false,
            "BOOLEAN" or "BOOL" => value.IsBoolean,
            "STRING" or "VARCHAR" => value.IsString,
            "INTEGER" or "INT" or "SIGNED INTEGER" => value.IsInteger,
            "FLOAT" => value.IsFloat,
            "NUMBER" or "INTEGER | FLOAT" => value.IsNumber,
            "MAP" => value.IsMap,
            "NODE" or "VERTEX" => value.IsNode,
            "RELATIONSHIP" or "EDGE" => value.IsRelationship,
            "PATH" => value.IsPath,
            "LIST" => value.IsList,
            "POINT" => value.Kind == ValueKind.Point,
            "DURATION" => value.Kind == ValueKind.Duration,
            "DATE" => value.Kind == ValueKind.Date,
            "LOCAL TIME" or "TIME WITHOUT TIMEZONE" => value.Kind == ValueKind.LocalTime,
            "ZONED TIME" or "TIME WITH TIMEZONE" => value.Kind == ValueKind.Time,
            "LOCAL DATETIME" => value.Kind == ValueKind.LocalDateTime,
            "ZONED DATETIME" => value.Kind == ValueKind.DateTime,
            _ => null,
        };
    }

    static bool Known(string name) => name is "NULL" || Is(Value.True, name) is not null;
}
