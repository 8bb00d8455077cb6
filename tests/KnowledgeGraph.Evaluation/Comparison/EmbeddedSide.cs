using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>Queries on an embedded graph; what they write is looked at and then dropped.</summary>
sealed class EmbeddedSide(EmbeddedGraph graph) : IDisposable
{
    static readonly QueryLimits Limits = new() { Timeout = TimeSpan.FromSeconds(30) };

    readonly CypherEngine _engine = new();

    /// <summary>Runs statements that stay.</summary>
    internal void Load(IEnumerable<string> statements)
    {
        using GraphTransaction transaction = graph.Begin();
        foreach (string statement in statements) _engine.Run(statement, transaction);
        transaction.Commit();
    }

    internal Answer Run(string query, IReadOnlyDictionary<string, Value>? parameters = null)
    {
        try
        {
            PreparedQuery prepared = _engine.Prepare(query);
            if (prepared.IsReadOnly) return Answer(prepared, graph.Snapshot, parameters);
            using GraphTransaction transaction = graph.Begin();
            return Answer(prepared, transaction, parameters);
        }
        catch (CypherException e)
        {
            return Comparison.Answer.Failed(e.Status, e.Message);
        }
    }

    /// <summary>The one value of a query, a map.</summary>
    internal Dictionary<string, Value> Map(string query)
    {
        MapValue map = _engine.Run(query, graph.Snapshot).Rows[0][0].AsMap;
        return Enumerable.Range(0, map.Count).ToDictionary(i => map.Keys[i], i => map.Values[i]);
    }

    public void Dispose() => graph.Dispose();

    Answer Answer(PreparedQuery query, IGraph on, IReadOnlyDictionary<string, Value>? parameters)
    {
        QueryResult result = _engine.Run(query, on, parameters, Limits);
        QueryCounters c = result.Counters;
        string changes = Changes.Of(
            c.NodesCreated, c.NodesDeleted, c.RelationshipsCreated, c.RelationshipsDeleted, c.PropertiesSet, c.LabelsAdded, c.LabelsRemoved,
            c.IndexesAdded, c.IndexesRemoved, c.ConstraintsAdded, c.ConstraintsRemoved);
        IEnumerable<string> rows = result.Rows.Select(row => string.Join(" | ", row.Select(v => Canonical.Of(v, on))));
        return new Answer([string.Join(" | ", result.Columns), .. rows], changes, query.IsReadOnly ? [] : Graph(on), null);
    }

    static List<string> Graph(IGraph graph)
    {
        List<string> lines = [];
        int[] batch = new int[256];
        for (int cursor = 0, count; (count = graph.ScanNodes(ref cursor, batch)) > 0;)
            lines.AddRange(batch[..count].Select(node => Canonical.OfNode(node, graph)));
        for (int cursor = 0, count; (count = graph.ScanRelationships(ref cursor, batch)) > 0;)
            lines.AddRange(batch[..count].Select(relationship =>
            {
                Ends ends = graph.EndsOf(relationship);
                return $"{Canonical.OfNode(ends.Start, graph)}-{Canonical.OfRelationship(relationship, graph)}->{Canonical.OfNode(ends.End, graph)}";
            }));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
