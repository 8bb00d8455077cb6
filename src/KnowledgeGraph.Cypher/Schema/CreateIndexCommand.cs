using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Schema;

sealed class CreateIndexCommand(CreateIndexStatement statement) : SchemaCommand
{
    internal override QueryResult Run(IGraph graph, RunSettings settings)
    {
        QueryCounters counters = new();
        if (Writer(graph).CreateIndex(statement.Index))
        {
            if (statement.Index.Constraint == ConstraintKind.None) counters.IndexesAdded++; else counters.ConstraintsAdded++;
        }
        else if (!statement.IfNotExists)
            throw new CypherException(FaultClass.SchemaError, Fault.None, $"There is an index or constraint `{statement.Index.Name}`, or one like it, already", statement.Span);

        return new QueryResult([], [], counters, []);
    }
}
