using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher;

/// <summary>A procedure for CALL.</summary>
/// <param name="Name">With its namespace: <c>db.labels</c>.</param>
/// <param name="Results">Empty for one that gives no rows and lets its input pass.</param>
/// <param name="Body">Gives rows of the results in order.</param>
public sealed record Procedure(
    string Name, IReadOnlyList<ProcedureField> Parameters, IReadOnlyList<ProcedureField> Results, Func<ProcedureCall, IEnumerable<Value[]>> Body)
{
    /// <summary>Whether it changes the graph.</summary>
    public bool Writes { get; init; }

    /// <summary>For SHOW PROCEDURES.</summary>
    public string Description { get; init; } = "";

    public string Signature => $"{Name}({string.Join(", ", Parameters)}) :: ({string.Join(", ", Results)})";
}
