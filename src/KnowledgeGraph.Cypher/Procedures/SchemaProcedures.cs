using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>What Neo4j's clients ask a database about itself.</summary>
static class SchemaProcedures
{
    internal static IEnumerable<Procedure> All =>
    [
        new("db.labels", [], [new("label", "STRING")], Labels) { Description = "Labels that nodes bear." },
        new("db.relationshipTypes", [], [new("relationshipType", "STRING")], Types) { Description = "Types of relationships." },
        new("db.propertyKeys", [], [new("propertyKey", "STRING")], c => Names(c.Graph.Keys)) { Description = "Names of properties." },
        new("db.schema.visualization", [], [new("nodes", "LIST OF MAP"), new("relationships", "LIST OF MAP")], Visualization) { Description = "Which labels are connected by which types." },
        new("db.index.fulltext.queryNodes", [new("indexName", "STRING"), new("queryString", "STRING")], [new("node", "NODE"), new("score", "FLOAT")], c => Search(c, Value.Node)) { Description = "Nodes that a full-text index finds, best first." },
        new("db.index.fulltext.queryRelationships", [new("indexName", "STRING"), new("queryString", "STRING")], [new("relationship", "RELATIONSHIP"), new("score", "FLOAT")], c => Search(c, Value.Relationship)) { Description = "Relationships that a full-text index finds, best first." },
        new("db.ping", [], [new("success", "BOOLEAN")], _ => [[Value.True]]) { Description = "True." },
        new("dbms.components", [], [new("name", "STRING"), new("versions", "LIST OF STRING"), new("edition", "STRING")], _ =>
            [[Value.Of("KnowledgeGraph"), Value.Of([Value.Of(typeof(SchemaProcedures).Assembly.GetName().Version!.ToString(3))]), Value.Of("embedded")]]) { Description = "Name and version of this engine." },
    ];

    static IEnumerable<Value[]> Names(SymbolTable table)
    {
        for (int i = 0; i < table.Count; i++) yield return [Value.Of(table[i])];
    }

    static IEnumerable<Value[]> Labels(ProcedureCall call)
    {
        for (int label = 0; label < call.Graph.Labels.Count; label++)
            if (call.Graph.CountNodes(label) > 0) yield return [Value.Of(call.Graph.Labels[label])];
    }

    static IEnumerable<Value[]> Types(ProcedureCall call)
    {
        for (int type = 0; type < call.Graph.Types.Count; type++)
            if (call.Graph.CountRelationships(type) > 0) yield return [Value.Of(call.Graph.Types[type])];
    }

    static IEnumerable<Value[]> Visualization(ProcedureCall call)
    {
        IGraph graph = call.Graph;
        Value[] nodes = [.. Labels(call).Select(row => Value.Of(MapValue.Of(["name", "indexes", "constraints"], [row[0], Of(graph, row[0].AsString, false), Of(graph, row[0].AsString, true)])))];
        SortedSet<(string From, string Type, string To)> links = [];
        int cursor = 0;
        int[] batch = new int[1024];
        for (int count; (count = graph.ScanRelationships(ref cursor, batch)) > 0;)
        {
            call.Cancellation.ThrowIfCancellationRequested();
            foreach (int relationship in batch.AsSpan(0, count))
            {
                Ends ends = graph.EndsOf(relationship);
                foreach (int from in graph.LabelsOf(ends.Start))
                    foreach (int to in graph.LabelsOf(ends.End)) links.Add((graph.Labels[from], graph.Types[ends.Type], graph.Labels[to]));
            }
        }

        Value[] relationships = [.. links.Select(l => Value.Of(MapValue.Of(["name", "from", "to"], [Value.Of(l.Type), Value.Of(l.From), Value.Of(l.To)])))];
        yield return [Value.Of(nodes), Value.Of(relationships)];
    }

    static Value Of(IGraph graph, string label, bool constraints) => Value.Of([.. graph.Indexes
        .Where(i => !i.OnRelationships && i.Labels.Contains(label) && i.Constraint != ConstraintKind.None == constraints)
        .Select(i => Value.Of(string.Join(",", i.Properties)))]);

    static IEnumerable<Value[]> Search(ProcedureCall call, Func<int, Value> entity)
    {
        string index = call.Arguments[0].AsString, text = call.Arguments[1].AsString;
        IReadOnlyList<TextMatch> matches;
        try
        {
            matches = call.Graph.Search(index, text);
        }
        catch (KeyNotFoundException e)
        {
            throw new CypherException(FaultClass.ProcedureError, Fault.InvalidArgumentValue, $"There is no full-text index '{index}'", inner: e);
        }

        return matches.Select(m => new[] { entity(m.Id), Value.Of(m.Score) });
    }
}
