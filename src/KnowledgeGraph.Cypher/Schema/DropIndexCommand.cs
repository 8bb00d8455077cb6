using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Schema;

sealed class DropIndexCommand(DropIndexStatement statement) : SchemaCommand
{
    internal override QueryResult Run(IGraph graph, RunSettings settings)
    {
        QueryCounters counters = new();
        IndexDefinition? index = graph.Indexes.FirstOrDefault(i => i.Name == statement.Name && i.Constraint != ConstraintKind.None == statement.IsConstraint);
        if (index is not null && Writer(graph).DropIndex(statement.Name))
        {
            if (statement.IsConstraint) counters.ConstraintsRemoved++; else counters.IndexesRemoved++;
        }
        else if (!statement.IfExists)
            throw new CypherException(FaultClass.SchemaError, Fault.None, $"There is no {(statement.IsConstraint ? "constraint" : "index")} `{statement.Name}`", statement.Span);

        return new QueryResult([], [], counters, []);
    }
}
