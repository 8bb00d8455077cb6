using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher;

/// <summary>A parameter or result of a procedure; the type as Cypher writes it: <c>INTEGER?</c>, <c>LIST OF STRING?</c>.</summary>
public sealed record ProcedureField(string Name, string Type)
{
    internal Types Kinds => Type.TrimEnd('?').Trim().ToUpperInvariant() switch
    {
        "STRING" => Types.String,
        "INTEGER" => Types.Integer,
        "FLOAT" => Types.Float,
        "NUMBER" => Types.Number,
        "BOOLEAN" => Types.Boolean,
        "MAP" => Types.Map,
        "NODE" => Types.Node,
        "RELATIONSHIP" => Types.Relationship,
        "PATH" => Types.Path,
        string list when list.StartsWith("LIST", StringComparison.Ordinal) => Types.List,
        _ => Types.Any,
    };

    public override string ToString() => $"{Name} :: {Type}";
}
