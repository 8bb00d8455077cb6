using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Schema;

sealed class ShowCommand(string[] columns, Func<IGraph, RunSettings, IEnumerable<Value[]>> rows) : SchemaCommand
{
    internal override IReadOnlyList<string> Columns => columns;

    internal override bool Writes => false;

    internal override QueryResult Run(IGraph graph, RunSettings settings) => new(columns, [.. rows(graph, settings)], new QueryCounters(), []);

    internal static ShowCommand Of(ShowKind kind) => kind switch
    {
        ShowKind.Indexes => new(["name", "state", "type", "entityType", "labelsOrTypes", "properties", "owningConstraint"], (graph, _) => graph.Indexes.Select(Index)),
        ShowKind.Constraints => new(["name", "type", "entityType", "labelsOrTypes", "properties"], (graph, _) => graph.Indexes.Where(i => i.Constraint != ConstraintKind.None).Select(Constraint)),
        ShowKind.Procedures => new(["name", "description", "signature"], (_, s) => s.Procedures.All.Select(p => new[] { Value.Of(p.Name), Value.Of(p.Description), Value.Of(p.Signature) })),
        ShowKind.Functions => new(["name"], (_, _) => FunctionTable.Instance.All.Select(f => new[] { Value.Of(f.Name) })),
        _ => new(["name", "currentStatus", "default"], (_, _) => [[Value.Of("neo4j"), Value.Of("online"), Value.True]]),
    };

    static Value[] Index(IndexDefinition index) =>
    [
        Value.Of(index.Name), Value.Of("ONLINE"), Value.Of(index.Kind == IndexKind.FullText ? "FULLTEXT" : "RANGE"), Entity(index), Texts(index.Labels), Texts(index.Properties),
        index.Constraint == ConstraintKind.None ? Value.Null : Value.Of(index.Name),
    ];

    static Value[] Constraint(IndexDefinition index) =>
        [Value.Of(index.Name), Value.Of(index.OnRelationships ? "RELATIONSHIP_UNIQUENESS" : "UNIQUENESS"), Entity(index), Texts(index.Labels), Texts(index.Properties)];

    static Value Entity(IndexDefinition index) => Value.Of(index.OnRelationships ? "RELATIONSHIP" : "NODE");

    static Value Texts(IEnumerable<string> texts) => Value.Of([.. texts.Select(t => Value.Of(t))]);
}
