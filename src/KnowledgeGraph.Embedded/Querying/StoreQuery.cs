using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Embedded.Records;

namespace KnowledgeGraph.Embedded.Querying;

/// <summary>Answers a store's queries: one that reads on a snapshot, one that writes in a transaction of its own, which the ontology checks.</summary>
sealed class StoreQuery(CypherEngine engine, EmbeddedGraph graph, GraphOntology ontology)
{
    /// <exception cref="QueryException">The query's fault, a limit, or a write that is not allowed.</exception>
    public async Task<QueryAnswer> RunAsync(GraphQuery query, CancellationToken cancellation)
    {
        try
        {
            PreparedQuery prepared = engine.Prepare(query.Text);
            Dictionary<string, Value> parameters = query.Parameters.ToDictionary(p => p.Key, p => CellMapper.ToValue(p.Key, p.Value), StringComparer.Ordinal);
            QueryLimits limits = new() { Timeout = query.Timeout };
            if (prepared.IsReadOnly)
            {
                GraphSnapshot snapshot = graph.Snapshot;
                return Answer(engine.Run(prepared, snapshot, parameters, limits, cancellation), snapshot);
            }

            if (!query.Write)
                throw new QueryException("Neo.ClientError.Statement.AccessMode", "The query writes, and writing was not asked for (--write).");
            using GraphTransaction transaction = await graph.BeginAsync(cancellation);
            QueryResult result = engine.Run(prepared, transaction, parameters, limits, cancellation);
            if (!query.Force) Check(transaction);

            // The cells are made before the commit, while the transaction's nodes and relationships can be read.
            QueryAnswer answer = Answer(result, transaction);
            transaction.Commit();
            return answer;
        }
        catch (CypherException e) when (e.Class == FaultClass.Cancelled && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
        catch (CypherException e)
        {
            throw new QueryException(e.Status, e.Describe(), e);
        }
        catch (GraphConstraintException e)
        {
            throw new QueryException("Neo.ClientError.Schema.ConstraintValidationFailed", e.Message, e);
        }
    }

    void Check(GraphTransaction transaction)
    {
        RecordView view = new(transaction, ontology);
        foreach (int node in transaction.TouchedNodes.Items())
            if (transaction.HasNode(node) && view.Node(node) is var record && ontology.Fault(record) is { } fault) throw Refused(record.Id, fault);
        foreach (int relationship in transaction.TouchedRelationships.Items())
            if (transaction.HasRelationship(relationship) && view.Relationship(relationship) is var record && ontology.Fault(record) is { } fault)
                throw Refused($"({record.Identity.StartId})-[:{record.Identity.Type}]->({record.Identity.EndId})", fault);
    }

    static QueryException Refused(string what, string fault) =>
        new("Neo.ClientError.Schema.ConstraintValidationFailed", $"The ontology does not describe this write (--force writes it all the same): {what}: {fault}");

    static QueryAnswer Answer(QueryResult result, IGraph graph)
    {
        CellMapper mapper = new(graph);
        IEnumerable<object?[]> rows = result.Rows.Select(row => Array.ConvertAll(row, value => mapper.ToCell(value)));
        QueryAnswer answer = new(result.Columns, (graph is IMutableGraph ? rows.ToList() : rows).ToAsyncEnumerable()) { Plan = result.Plan?.ToString() };
        QueryCounters counters = result.Counters;
        Count("nodes created", counters.NodesCreated);
        Count("nodes deleted", counters.NodesDeleted);
        Count("relationships created", counters.RelationshipsCreated);
        Count("relationships deleted", counters.RelationshipsDeleted);
        Count("properties set", counters.PropertiesSet);
        Count("labels added", counters.LabelsAdded);
        Count("labels removed", counters.LabelsRemoved);
        Count("indexes added", counters.IndexesAdded);
        Count("indexes removed", counters.IndexesRemoved);
        Count("constraints added", counters.ConstraintsAdded);
        Count("constraints removed", counters.ConstraintsRemoved);
        return answer;

        void Count(string what, int number)
        {
            if (number > 0) answer.Changes[what] = number;
        }
    }
}
