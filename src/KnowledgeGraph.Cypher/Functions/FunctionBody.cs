using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>What a function does with its arguments.</summary>
delegate Value FunctionBody(Frame frame, ReadOnlySpan<Value> arguments);
