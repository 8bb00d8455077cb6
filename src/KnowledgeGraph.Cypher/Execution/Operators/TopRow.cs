using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>A row, its keys, and when it came.</summary>
sealed record TopRow(Value[] Keys, Value[] Row, long Arrival);
