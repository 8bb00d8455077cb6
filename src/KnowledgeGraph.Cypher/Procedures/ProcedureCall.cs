using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher;

/// <summary>What a procedure is called with.</summary>
/// <param name="Graph">An <see cref="IMutableGraph"/> where the query may write.</param>
public sealed record ProcedureCall(IGraph Graph, Value[] Arguments, CancellationToken Cancellation);
