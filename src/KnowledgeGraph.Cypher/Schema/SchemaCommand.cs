using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Schema;

/// <summary>CREATE INDEX, DROP INDEX, SHOW INDEXES and their kin.</summary>
abstract class SchemaCommand
{
    internal virtual IReadOnlyList<string> Columns => [];

    internal virtual bool Writes => true;

    internal abstract QueryResult Run(IGraph graph, RunSettings settings);

    internal static SchemaCommand Of(Statement statement) => statement switch
    {
        CreateIndexStatement create => new CreateIndexCommand(create),
        DropIndexStatement drop => new DropIndexCommand(drop),
        ShowStatement show => ShowCommand.Of(show.Kind),
        _ => throw new InvalidOperationException($"No command for {statement.GetType().Name}."),
    };

    protected static IMutableGraph Writer(IGraph graph) => graph as IMutableGraph
        ?? throw new CypherException(FaultClass.AccessMode, Fault.None, "The schema cannot be changed: the graph was opened to be read");
}
